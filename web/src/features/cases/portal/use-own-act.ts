import { ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { do_act, use_kept_case, type Case } from '../use-cases'
import type { Act } from '../case-names'

/** One act of the applicant on the case before them; what was typed stays where it is refused. */
export function use_own_act(act: Act, filed: () => Case, reload: () => Promise<unknown>) {
  const keep = use_kept_case()
  const waiting = ref(false)
  const problem = shallowRef<Problem | null>(null)

  async function run(said: object): Promise<boolean> {
    if (waiting.value) return false
    waiting.value = true
    problem.value = null
    try {
      keep(await do_act(act, filed(), said))
      return true
    } catch (error) {
      problem.value = problem_of(error)
      if (problem.value.status === 412 || problem.value.status === 409) await reload()
      return false
    } finally {
      waiting.value = false
    }
  }

  return { waiting, problem, run }
}
