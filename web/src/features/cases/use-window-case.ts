import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import type { Schemas } from '@/api/client'
import { window_states, type Handing } from './case-names'
import {
  do_act,
  open_case,
  read_case,
  save_draft,
  use_kept_case,
  type Case,
  type Gap,
  type HandedMaterial,
  type MaterialOfCase,
} from './use-cases'

/** What the window decides about a case that it has before it. */
export type WindowAct =
  'accept' | 'ask-supplement' | 'accept-deferred' | 'accept-committed' | 'decline' | 'declare-unneeded'

export interface HandedHere {
  handing: Handing
  reference: string
}

const kPauseMilliseconds = 800

export const point_of = (key: string, at: number) => `${key}/${at}`

/** The case that lies on the counter: what was handed in, what was looked at, what is missing. */
export function use_window_case() {
  const keep = use_kept_case()
  const filed = shallowRef<Case | null>(null)
  const handed = reactive(new Map<string, HandedHere>())
  const ticked = reactive(new Set<string>())
  const answers = ref<Record<string, unknown>>({})
  const green_channel = ref('')
  const problem = ref<Problem | null>(null)
  const waiting = ref(false)
  const saved = ref<'saved' | 'unsaved' | 'saving'>('saved')
  const done = ref<WindowAct | 'receive' | null>(null)
  let pause: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  const is_draft = computed(() => filed.value?.state === 'draft')
  /** Once received, what was handed in stands; before, the window may write it down. */
  const is_open = computed(() => is_draft.value || filed.value?.state === 'submitted')
  const needed = computed(() => filed.value?.materials.filter((one) => one.required || handed.has(one.key)) ?? [])
  const others = computed(() => filed.value?.materials.filter((one) => !one.required && !handed.has(one.key)) ?? [])
  const missing = computed(() => needed.value.filter((one) => one.required && !handed.has(one.key)))
  const unticked = computed(() =>
    needed.value.flatMap((material) => {
      if (!handed.has(material.key)) return []
      return material.review_points.flatMap((words, at) =>
        ticked.has(point_of(material.key, at)) ? [] : [{ material, at, words }],
      )
    }),
  )
  const may_defer = computed(() => missing.value.length > 0 && missing.value.every((one) => one.deferrable))

  function take(now: Case) {
    const another = filed.value?.case_id !== now.case_id
    filed.value = now
    keep(now)
    if (!another) return
    handed.clear()
    ticked.clear()
    for (const one of now.materials) {
      if (one.held) handed.set(one.key, { handing: one.handing as Handing, reference: one.reference })
    }
    answers.value = { ...now.answers }
    green_channel.value = ''
    saved.value = 'saved'
    done.value = null
    problem.value = null
  }

  /** Runs what asks the server; its refusal stands on the screen, and nothing typed goes. */
  async function trying(work: () => Promise<void>): Promise<boolean> {
    if (waiting.value) return false
    waiting.value = true
    problem.value = null
    try {
      await work()
      return true
    } catch (error) {
      problem.value = problem_of(error)
      if (problem.value.status === 412 && filed.value) {
        const fresh = await read_case(filed.value.case_id).catch(() => null)
        if (fresh) take(fresh)
      }
      return false
    } finally {
      waiting.value = false
    }
  }

  const begin = (item_id: string, applicant_id: string) =>
    trying(async () => take(await read_case(await open_case(item_id, applicant_id))))
  const take_up = (case_id: string) => trying(async () => take(await read_case(case_id)))

  const materials = (): HandedMaterial[] =>
    [...handed.entries()].map(([key, { handing, reference }]) => ({
      key,
      handing,
      files: filed.value?.materials.find((one) => one.key === key)?.files ?? [],
      reference: reference.trim() || null,
    }))

  /** The contract knows no names of fields: an object of anything. */
  const sent_answers = () => answers.value as Case['answers']

  async function save() {
    const now = filed.value
    if (!now || !is_draft.value || saved.value === 'saved') return
    saved.value = 'saving'
    try {
      const after = await save_draft(now, { answers: sent_answers(), materials: materials() })
      // Somebody else may stand at the counter by now.
      if (filed.value?.case_id !== now.case_id) return
      take(after)
      if (saved.value === 'saving') saved.value = 'saved'
    } catch (error) {
      saved.value = 'unsaved'
      problem.value = problem_of(error)
    }
  }

  /** After each change, when the typing stops: what a power cut must not take, and the exact list. */
  function changed() {
    if (!is_draft.value) return
    saved.value = 'unsaved'
    clearTimeout(pause)
    pause = setTimeout(() => (saving = saving.then(save)), kPauseMilliseconds)
  }

  /** Waits for what is being saved: an act goes on top of it. */
  async function settle() {
    clearTimeout(pause)
    await (saving = saving.then(save))
  }

  function hand_in(material: MaterialOfCase, how: HandedHere | null) {
    if (how) handed.set(material.key, how)
    else {
      handed.delete(material.key)
      material.review_points.forEach((_, at) => ticked.delete(point_of(material.key, at)))
    }
    changed()
  }

  function tick(point: string, on: boolean) {
    if (on) ticked.add(point)
    else ticked.delete(point)
  }

  function answer(name: string, value: unknown) {
    answers.value = { ...answers.value, [name]: value }
    changed()
  }

  async function receive(now: Case, ticks: string[] | null): Promise<Case> {
    const said: Schemas['Receipt'] = { answers: sent_answers(), materials: materials() }
    if (green_channel.value.trim()) said.green_channel = green_channel.value.trim()
    if (ticks) said.ticked = ticks
    const received = await do_act('receive', now, said)
    take(received)
    return received
  }

  /** Receives where that is still to be done, and then decides; each refusal stops it there. */
  async function decide(act: WindowAct, said: Record<string, unknown> = {}) {
    await settle()
    return trying(async () => {
      const now = filed.value
      if (!now) return
      const ticks = [...ticked]
      if (act === 'accept') {
        if (is_open.value) await receive(now, ticks)
        else take(await do_act('accept', now, { ticked: ticks }))
      } else {
        const received = is_open.value ? await receive(now, null) : now
        take(await do_act(act, received, said))
      }
      done.value = act
    })
  }

  /** Only a receipt: what there is stays on the counter to be looked through. */
  async function only_receive() {
    await settle()
    return trying(async () => {
      if (filed.value && is_open.value) await receive(filed.value, null)
    })
  }

  function leave() {
    clearTimeout(pause)
    void save()
    filed.value = null
    handed.clear()
    ticked.clear()
    answers.value = {}
    problem.value = null
    done.value = null
    saved.value = 'saved'
  }

  onScopeDispose(() => {
    clearTimeout(pause)
    void save()
  })

  const can_be_here = computed(() => filed.value !== null && window_states.includes(filed.value.state))

  return {
    filed,
    handed,
    ticked,
    answers,
    green_channel,
    problem,
    waiting,
    saved,
    done,
    is_draft,
    is_open,
    can_be_here,
    needed,
    others,
    missing,
    unticked,
    may_defer,
    begin,
    take_up,
    hand_in,
    tick,
    answer,
    decide,
    only_receive,
    leave,
  }
}

export type WindowCase = ReturnType<typeof use_window_case>

/** The one-time notice as it would have to be: all that is missing, all that was not in order. */
export function gaps_of(
  missing: readonly MaterialOfCase[],
  unticked: readonly { material: MaterialOfCase; words: string }[],
  words_for: { missing: string; wrong: (points: string) => string },
): Gap[] {
  const gaps = missing.map((one) => ({ material: one.key, words: words_for.missing }))
  const wrong = new Map<string, string[]>()
  for (const { material, words } of unticked) {
    wrong.set(material.key, [...(wrong.get(material.key) ?? []), words])
  }
  for (const [material, points] of wrong) {
    gaps.push({ material, words: words_for.wrong(points.join('；')) })
  }
  return gaps
}
