import { onScopeDispose, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { save_draft, type Case } from './use-cases'
import { materials_on, type Counter } from './window-counter'

const kPauseMilliseconds = 800

/** The contract knows no names of fields: an object of anything. */
export const answers_on = (counter: Counter) => counter.answers.value as Case['answers']

interface Told {
  taken: (now: Case) => void
  refused: (problem: Problem) => void
}

/** Keeps the draft on the server while it is written down: no power cut takes it. */
export function use_window_draft(counter: Counter, { taken, refused }: Told) {
  const saved = ref<'saved' | 'unsaved' | 'saving'>('saved')
  let pause: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  async function save() {
    const now = counter.filed.value
    if (!now || !counter.is_draft.value || saved.value === 'saved') return
    saved.value = 'saving'
    try {
      const draft = { answers: answers_on(counter), materials: materials_on(counter) }
      const after = await save_draft(now, draft)
      // Somebody else may stand at the counter by now.
      if (counter.filed.value?.case_id !== now.case_id) return
      taken(after)
      if (saved.value === 'saving') saved.value = 'saved'
    } catch (error) {
      saved.value = 'unsaved'
      refused(problem_of(error))
    }
  }

  /** After each change, when the typing stops. */
  function changed() {
    if (!counter.is_draft.value) return
    saved.value = 'unsaved'
    clearTimeout(pause)
    pause = setTimeout(() => (saving = saving.then(save)), kPauseMilliseconds)
  }

  /** Waits for what is being saved: an act goes on top of it. */
  async function settle() {
    clearTimeout(pause)
    await (saving = saving.then(save))
  }

  /** The applicant goes: what is not saved yet is saved behind them. */
  function leave() {
    clearTimeout(pause)
    void save()
  }
  onScopeDispose(leave)

  return { saved, changed, settle, leave }
}
