import { ref } from 'vue'
import { useMutation } from '@tanstack/vue-query'
import { problem_of, type Problem } from '@/api/problem'
import { body_of, type DeskAct, type Typed } from './act-forms'
import { do_act, use_kept_case, type Case } from './use-cases'

/**
 * The acts on one case, each asked for in its own small form. What was typed stays in the form: a
 * refusal is shown at it, and when somebody was quicker the case is read anew below it.
 */
export function use_case_act(filed: () => Case | undefined, reload: () => Promise<unknown>) {
  const keep = use_kept_case()
  const { mutateAsync, isPending: waiting } = useMutation({
    mutationFn: ({ act, typed, now }: { act: DeskAct; typed: Typed; now: Case }) =>
      do_act(act, now, body_of(act, typed)),
  })
  const asked = ref<DeskAct | null>(null)
  const problem = ref<Problem | null>(null)
  const said = ref<DeskAct | null>(null)
  /** What was seen when the form was opened: the page may show more by now. */
  let seen = 0

  function ask(act: DeskAct) {
    seen = filed()?.version ?? 0
    problem.value = null
    said.value = null
    asked.value = act
  }

  function close() {
    asked.value = null
    problem.value = null
  }

  async function confirm(typed: Typed) {
    const now = filed()
    const act = asked.value
    if (!now || !act || waiting.value) return
    problem.value = null
    try {
      keep(await mutateAsync({ act, typed, now: { ...now, version: seen } }))
      asked.value = null
      said.value = act
    } catch (error) {
      const refusal = problem_of(error)
      if (refusal.status === 412) {
        await reload()
        seen = filed()?.version ?? seen
      }
      problem.value = refusal
    }
  }

  return { asked, problem, said, waiting, ask, close, confirm }
}
