import { ref, shallowRef, type Ref } from 'vue'
import { problem_of, unreachable, type Problem } from '@/api/problem'
import { do_act, read_case, use_kept_case, type Case } from '../use-cases'
import type { DraftKeeper } from './draft-keeper'

/** Files the draft that is kept. What was filed without the answer having come is filed. */
export function use_submission(keeper: Ref<DraftKeeper | null>, done: (filed: Case) => void) {
  const keep = use_kept_case()
  const sending = ref(false)
  const problem = shallowRef<Problem | null>(null)

  function filed(now: Case) {
    keeper.value?.replace(now)
    keep(now)
    done(now)
  }

  async function refused(refusal: Problem, kept: DraftKeeper) {
    if (refusal.status !== 409 && refusal.status !== 412) {
      problem.value = refusal
      return
    }
    const newest = await read_case(kept.filed.value.case_id).catch(() => null)
    if (newest && newest.state !== 'draft') filed(newest)
    else {
      // Somebody else has saved meanwhile: the keeper shows both.
      kept.change({})
      await kept.flush()
      problem.value = refusal.status === 409 ? refusal : null
    }
  }

  async function submit() {
    const kept = keeper.value
    if (!kept || sending.value) return
    sending.value = true
    problem.value = null
    try {
      await kept.flush()
      if (kept.state.value === 'saved') filed(await do_act('submit', kept.filed.value, {}))
      else problem.value = kept.problem.value ?? unreachable()
    } catch (error) {
      await refused(problem_of(error), kept)
    } finally {
      sending.value = false
    }
  }

  return { sending, problem, submit }
}
