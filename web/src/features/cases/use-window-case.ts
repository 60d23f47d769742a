import { computed, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import type { Schemas } from '@/api/client'
import { window_states } from './case-names'
import { do_act, open_case, read_case, use_kept_case, type Case, type MaterialOfCase } from './use-cases'
import { answers_on, use_window_draft } from './use-window-draft'
import { brought_to, create_counter, materials_on, point_of, type Counter, type HandedHere } from './window-counter'

/** What the window decides about a case that it has before it. */
export type WindowAct =
  'accept' | 'ask-supplement' | 'accept-deferred' | 'accept-committed' | 'decline' | 'declare-unneeded'

function receipt_of(counter: Counter, ticks: string[] | null): Schemas['Receipt'] {
  const said: Schemas['Receipt'] = { answers: answers_on(counter), materials: materials_on(counter) }
  const ground = counter.green_channel.value.trim()
  if (ground) said.green_channel = ground
  if (ticks) said.ticked = ticks
  return said
}

function supplement_of(counter: Counter, before: Case): Schemas['Filing'] {
  const said: Schemas['Filing'] = { materials: brought_to(counter, before) }
  if (counter.form_changed.value) said.answers = answers_on(counter)
  return said
}

/** Writing down what the applicant brought; each change of a draft is kept. */
function writing_on(counter: Counter, changed: () => void) {
  const { handed, ticked, answers, form_changed } = counter
  return {
    hand_in(material: MaterialOfCase, how: HandedHere | null) {
      if (how) handed.set(material.key, how)
      else {
        handed.delete(material.key)
        material.review_points.forEach((_, at) => ticked.delete(point_of(material.key, at)))
      }
      changed()
    },
    tick(point: string, on: boolean) {
      if (on) ticked.add(point)
      else ticked.delete(point)
    },
    answer(name: string, value: unknown) {
      answers.value = { ...answers.value, [name]: value }
      form_changed.value = true
      changed()
    },
  }
}

/**
 * Runs what asks the server, one thing at a time. A refusal stands on the screen and nothing typed
 * goes; when somebody was quicker, `renew` brings what they have made of it.
 */
function one_at_a_time(renew: () => Promise<void>) {
  const problem = ref<Problem | null>(null)
  const waiting = ref(false)

  async function trying(work: () => Promise<void>): Promise<boolean> {
    if (waiting.value) return false
    waiting.value = true
    problem.value = null
    try {
      await work()
      return true
    } catch (error) {
      problem.value = problem_of(error)
      if (problem.value.status === 412) await renew()
      return false
    } finally {
      waiting.value = false
    }
  }
  return { problem, waiting, trying }
}

/** The case at the window, from the first material to the decision. */
export function use_window_case() {
  const keep = use_kept_case()
  const counter = create_counter()
  const { filed, ticked, is_open, is_supplement } = counter
  const { problem, waiting, trying } = one_at_a_time(async () => {
    const newest = filed.value && (await read_case(filed.value.case_id).catch(() => null))
    if (newest) take(newest)
  })
  const done = ref<WindowAct | null>(null)

  function take(now: Case) {
    if (filed.value?.case_id !== now.case_id) {
      done.value = null
      problem.value = null
      draft.saved.value = 'saved'
    }
    counter.put(now)
    keep(now)
  }
  const draft = use_window_draft(counter, { taken: take, refused: (refusal) => (problem.value = refusal) })

  /** What was handed in goes in; with `ticks` a receipt is an acceptance, too. */
  async function receive(now: Case, ticks: string[] | null): Promise<Case> {
    const received = is_supplement.value
      ? await do_act('supplement', now, supplement_of(counter, now))
      : await do_act('receive', now, receipt_of(counter, ticks))
    take(received)
    return received
  }

  /** Receives where that is still to be done, and then decides; each refusal stops it there. */
  async function decide(act: WindowAct, said: Record<string, unknown> = {}) {
    await draft.settle()
    return trying(async () => {
      if (!filed.value) return
      const ticks = [...ticked]
      const at_once = act === 'accept' && is_open.value && !is_supplement.value
      const received = is_open.value ? await receive(filed.value, at_once ? ticks : null) : filed.value
      if (!at_once) take(await do_act(act, received, act === 'accept' ? { ticked: ticks } : said))
      done.value = act
    })
  }

  /** Only a receipt: what there is stays on the counter to be looked through. */
  async function only_receive() {
    await draft.settle()
    return trying(async () => {
      if (filed.value && is_open.value) await receive(filed.value, null)
    })
  }

  function leave() {
    draft.leave()
    counter.clear()
    problem.value = null
    done.value = null
  }

  return {
    ...counter,
    ...writing_on(counter, draft.changed),
    problem,
    waiting,
    done,
    saved: draft.saved,
    can_be_here: computed(() => filed.value !== null && window_states.includes(filed.value.state)),
    begin: (item_id: string, applicant_id: string) =>
      trying(async () => take(await read_case(await open_case(item_id, applicant_id)))),
    take_up: (case_id: string) => trying(async () => take(await read_case(case_id))),
    /** For more than a case alone: what is written down is kept before, what is there afterwards is on the counter. */
    with_others: async (work: (now: Case) => Promise<Case>) => {
      await draft.settle()
      return trying(async () => {
        if (filed.value) take(await work(filed.value))
      })
    },
    begin_with: (work: () => Promise<Case>) => trying(async () => take(await work())),
    decide,
    only_receive,
    leave,
  }
}

export type WindowCase = ReturnType<typeof use_window_case>
