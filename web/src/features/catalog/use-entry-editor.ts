import { computed, inject, nextTick, provide, reactive, ref, watch, type InjectionKey } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { field_id, type FieldProblem } from '@/api/problem'
import { section_of } from './editor-sections'
import type { Entry } from './use-entries'

type ServiceItem = Schemas['ServiceItem']

const kPauseMilliseconds = 600

/** The typed content of one entry, what the rules say of it, and where the eye is led. */
export function create_entry_editor(entry_id: string) {
  const draft = ref<ServiceItem | null>(null)
  const saved_text = ref('')
  const faults = ref<FieldProblem[]>([])
  const warnings = ref<FieldProblem[]>([])
  const checking = ref(false)
  const locked = ref(true)
  const section = ref('basics')
  const jump = reactive({ pointer: '', count: 0 })
  let pause: ReturnType<typeof setTimeout> | undefined

  const text = computed(() => JSON.stringify(draft.value))
  const dirty = computed(() => draft.value !== null && text.value !== saved_text.value)

  /** Takes over what the server holds; what was typed is gone, so ask first when dirty. */
  function load(entry: Entry) {
    draft.value = plain(entry.content)
    saved_text.value = JSON.stringify(draft.value)
    locked.value = !entry.acts.includes('save')
  }

  async function check() {
    if (!draft.value) return
    const asked = text.value
    checking.value = true
    try {
      const answer = body(
        await api.POST('/api/desk/entries/{entry_id}/faults', {
          params: { path: { entry_id } },
          body: draft.value,
        }),
      )
      if (asked !== text.value) return
      faults.value = answer.faults
      warnings.value = answer.warnings
    } catch {
      // Notes are a courtesy while typing; publishing asks the rules again.
    } finally {
      checking.value = false
    }
  }

  watch(text, () => {
    clearTimeout(pause)
    pause = setTimeout(() => void check(), kPauseMilliseconds)
  })

  function faults_at(pointer: string): FieldProblem[] {
    return faults.value.filter((fault) => fault.pointer === pointer)
  }

  function faults_below(pointer: string): FieldProblem[] {
    return faults.value.filter(
      (fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`),
    )
  }

  /** Opens the section (and the drawer) that shows the element, and puts the focus there. */
  async function jump_to(pointer: string) {
    section.value = section_of(pointer)
    await nextTick()
    jump.pointer = pointer
    jump.count += 1
    await nextTick()
    // A drawer needs a moment until its fields are there.
    for (let tries = 0; tries < 10; tries += 1) {
      const field = nearest_field(pointer)
      if (field) return field.focus()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }

  return {
    draft,
    dirty,
    locked,
    faults,
    warnings,
    checking,
    section,
    jump,
    load,
    check,
    faults_at,
    faults_below,
    jump_to,
  }
}

/** The control of the element, or of the nearest element around it. */
function nearest_field(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(field_id(at))
    if (found) return found
  }
  return null
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

export type EntryEditor = ReturnType<typeof create_entry_editor>

const kEditor: InjectionKey<EntryEditor> = Symbol('entry editor')

export function provide_entry_editor(entry_id: string): EntryEditor {
  const editor = create_entry_editor(entry_id)
  provide(kEditor, editor)
  return editor
}

export function use_entry_editor(): EntryEditor {
  const editor = inject(kEditor)
  if (!editor) throw new Error('the fields of an entry stand inside its editor')
  return editor
}
