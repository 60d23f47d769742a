import { computed, ref } from 'vue'
import { problem_of } from '@/api/problem'
import { words_of } from '@/ui/problem-words'
import { t } from '@/locales/messages'
import { body_of, nothing_typed, open_steps, type Typed } from './act-forms'
import { do_act, read_case, use_kept_case, type Case, type ListedCase } from './use-cases'
import type { BulkAct } from './work-tabs'

export type Outcome = 'waiting' | 'running' | 'done' | 'refused' | 'left'

export interface BulkLine {
  filed: ListedCase
  outcome: Outcome
  /** Why it was refused. */
  words: string
}

function refusal_words(error: unknown): string {
  const problem = problem_of(error)
  const faults = problem.errors?.map((fault) => fault.message) ?? []
  return faults.length ? faults.join(' ') : words_of(problem).title
}

/** What is said for one case of many: the same for all, but each has its own step. */
function said_for(act: BulkAct, filed: Case, typed: Partial<Typed>): Typed {
  const said = { ...nothing_typed(), ...typed }
  if (act === 'pass-step' || act === 'hand-over' || act === 'assign') said.step = open_steps(filed.steps)[0] ?? -1
  return said
}

/** One act on many cases, one request after the other; each has its own result, and it can be stopped. */
export function use_bulk() {
  const keep = use_kept_case()
  const lines = ref<BulkLine[]>([])
  const running = ref(false)
  const stopping = ref(false)
  const through = computed(
    () => lines.value.filter((line) => line.outcome === 'done' || line.outcome === 'refused').length,
  )

  async function do_one(act: BulkAct, line: BulkLine, typed: Partial<Typed>) {
    line.outcome = 'running'
    try {
      const filed = await read_case(line.filed.case_id)
      if (!filed.acts.includes(act)) {
        line.outcome = 'refused'
        line.words = t('bulk.not-open')
        return
      }
      keep(await do_act(act, filed, body_of(act, said_for(act, filed, typed))))
      line.outcome = 'done'
    } catch (error) {
      line.outcome = 'refused'
      line.words = refusal_words(error)
    }
  }

  async function run(act: BulkAct, cases: readonly ListedCase[], typed: Partial<Typed> = {}) {
    if (running.value) return
    running.value = true
    stopping.value = false
    lines.value = cases.map((filed) => ({ filed, outcome: 'waiting', words: '' }))
    for (const line of lines.value) {
      if (stopping.value) line.outcome = 'left'
      else await do_one(act, line, typed)
    }
    running.value = false
  }

  const stop = () => (stopping.value = true)
  const clear = () => (lines.value = [])
  return { lines, running, stopping, through, run, stop, clear }
}
