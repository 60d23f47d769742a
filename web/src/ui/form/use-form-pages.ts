import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue'
import { field_id, type FieldProblem, type Problem } from '@/api/problem'
import { t } from '@/locales/messages'
import { block_title, fault_words } from './form-words'
import { question_blocks, type QuestionBlock } from './blocks'
import { check_answers } from './check'
import { drop_unasked, find_asked } from './conditions'
import { answers_pointer, type AnswerFacts, type AnswerFault, type Answers, type Field } from './field'
import { normalise_answers } from './normalise'

interface Given {
  fields: () => readonly Field[]
  answers: () => Answers
  facts: () => AnswerFacts
  /** What the server refused. */
  problem: () => Problem | null
  /** Names of the fields that are asked before everything else. */
  first?: () => ReadonlySet<string>
  /** What comes after the questions; without it, reading the answers once more. */
  parts?: () => readonly FormPart[] | undefined
  /** Where to begin; the first page without it. */
  start?: string
}

/** A step of an application that is no page of questions. */
export interface FormPart {
  id: string
  title: string
  /** What still keeps the application from being filed; pointers begin with /<id>. */
  faults: readonly FieldProblem[]
}

export interface FormPage {
  id: string
  title: string
  block: QuestionBlock
  missing: number
}

const lies_at = (pointer: string, place: string) =>
  pointer === place || pointer.startsWith(`${place}/`)

/** The pages of a form, where one is, and the faults that are shown; knows nothing of what it looks like. */
export function use_form_pages(given: Given) {
  const normal = computed(() => normalise_answers(given.fields(), given.answers()))
  const asked = computed(() => find_asked(given.fields(), normal.value, given.facts()))
  const faults = computed(() =>
    check_answers(given.fields(), normal.value, given.facts(), 'submission'),
  )
  const kept = computed(() => drop_unasked(given.fields(), normal.value, given.facts()))

  const place_of = (field: Field) => `${answers_pointer}/${field.name}`
  const faults_of = (block: QuestionBlock) =>
    faults.value.filter((fault) => block.fields.some((field) => lies_at(fault.pointer, place_of(field))))

  const pages = computed<FormPage[]>(() =>
    question_blocks(given.fields(), given.first?.())
      .filter((block) => block.fields.some((field) => asked.value.has(place_of(field))))
      .map((block) => ({
        id: block.id,
        title: block_title(block),
        block,
        missing: faults_of(block).length,
      })),
  )

  const parts = computed<readonly FormPart[]>(
    () => given.parts?.() ?? [{ id: 'review', title: t('form.review'), faults: [] }],
  )
  const order = computed(() => [...pages.value, ...parts.value].map((step) => step.id))

  const page_id = ref(given.start ?? order.value[0] ?? '')
  const seen = ref(new Set<string>())
  const at = computed(() => Math.max(order.value.indexOf(page_id.value), 0))
  const page = computed(() => pages.value[at.value] ?? null)
  const part = computed(() => parts.value[at.value - pages.value.length] ?? null)
  const is_last = computed(() => at.value === order.value.length - 1)

  const shown: Ref<Problem | null> = shallowRef(null)

  function refuse(found: AnswerFault[], more: readonly FieldProblem[] = []) {
    const errors = found.map((fault) => ({
      pointer: fault.pointer,
      code: fault.code,
      message: with_label(fault.pointer, fault_words(fault)),
    }))
    shown.value = {
      type: 'about:blank',
      title: t('form.faults', { count: found.length + more.length }),
      status: 422,
      code: 'invalid-input',
      request_id: '',
      errors: [...errors, ...more],
    }
  }

  /** Two questions may be wrong in the same way: the summary says which. */
  function with_label(pointer: string, message: string): string {
    const label = field_at(pointer)?.label
    return !label || message.includes(label) ? message : `${label}：${message}`
  }

  function field_at(pointer: string): Field | undefined {
    const [, , name, , member] = pointer.split('/')
    return given.fields().find((field) => field.name === (member ?? name))
  }

  function fault_at(pointer: string): string {
    const message = shown.value?.errors?.find((error) => error.pointer === pointer)?.message ?? ''
    const label = field_at(pointer)?.label ?? ''
    return message.startsWith(`${label}：`) ? message.slice(label.length + 1) : message
  }

  /** Faults at and below this place are no longer true of it, or were mended. */
  function forget_faults(pointer: string, still: (pointer: string) => boolean = () => false) {
    const problem = shown.value
    if (!problem?.errors) return
    const errors = problem.errors.filter(
      (error) => !lies_at(error.pointer, pointer) || still(error.pointer),
    )
    if (errors.length === problem.errors.length) return
    shown.value = errors.length ? { ...problem, errors } : null
  }

  function forget_mended(pointer: string) {
    forget_faults(pointer, (place) => faults.value.some((fault) => fault.pointer === place))
  }

  async function go_to(id: string) {
    if (page.value) seen.value = new Set(seen.value).add(page.value.id)
    page_id.value = id
    shown.value = id === order.value[order.value.length - 1] ? shown.value : null
    await nextTick()
    document.getElementById('form-page-title')?.focus()
  }

  function go_on() {
    if (!page.value) return
    const found = faults_of(page.value.block)
    if (found.length) {
      seen.value = new Set(seen.value).add(page.value.id)
      refuse(found)
      return
    }
    shown.value = null
    skip()
  }

  const skip = () => go_to(order.value[at.value + 1] ?? page_id.value)
  const go_back = () => go_to(order.value[at.value - 1] ?? page_id.value)

  function step_of(pointer: string): string | undefined {
    const holder = pages.value.find((candidate) =>
      candidate.block.fields.some((field) => lies_at(pointer, place_of(field))),
    )
    return holder?.id ?? parts.value.find((candidate) => lies_at(pointer, `/${candidate.id}`))?.id
  }

  /** To the control of this place, on whatever page it lies. */
  async function lead(pointer: string) {
    const target = step_of(pointer)
    if (target && target !== page_id.value) {
      page_id.value = target
      await nextTick()
    }
    document.getElementById(field_id(pointer))?.focus()
  }

  /** What may be sent, or null when something is wrong, which is then shown. */
  function finish(): Answers | null {
    const more = parts.value.flatMap((one) => one.faults)
    if (faults.value.length + more.length === 0) return kept.value.answers
    refuse(faults.value, more)
    return null
  }

  watch(given.problem, (problem) => {
    const labelled = problem?.errors?.map((error) => ({
      ...error,
      message: with_label(error.pointer, error.message),
    }))
    shown.value = problem && labelled ? { ...problem, errors: labelled } : problem
  })

  return {
    normal, asked, faults, kept, pages, parts, page, part, at, page_id, is_last, seen, shown,
    fault_at, forget_faults, forget_mended, go_to, go_on, go_back, skip, lead, finish,
  }
}
