import type { Problem } from '@/api/problem'
import { t } from '@/locales/messages'

/** What happened and what to do next, also for refusals that no server could word. */
export function words_of(problem: Problem): { title: string; next: string } {
  if (problem.code === 'unreachable') {
    return { title: t('problem.unreachable'), next: t('problem.unreachable-next') }
  }
  if (!problem.title) {
    return { title: t('problem.unavailable'), next: t('problem.unavailable-next') }
  }
  // A refusal without words of its own for what to do next repeats its title.
  const next = problem.detail === problem.title ? '' : (problem.detail ?? '')
  return { title: problem.title, next }
}
