import { computed, ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { t } from '@/locales/messages'
import { read_case, type Case, type Gap } from './use-cases'
import { ask_joint_supplement, use_kept_joint_case, type JointCase } from './use-joint-case'

export interface NoticePart {
  filed: Case
  gaps: Gap[]
}

/** What the materials themselves show to be missing, as a beginning; the page of the whole shows the words alone. */
function gaps_at_first(filed: Case): Gap[] {
  return filed.materials
    .filter((one) => one.required && !one.held)
    .map((one) => ({ material: one.key, words: t('joint-notice.missing', { name: one.name }) }))
}

/** The one-time notice for several parts, told together or not at all. 联办一次性告知 */
export function use_joint_notice(joint: () => JointCase | undefined) {
  const keep = use_kept_joint_case()
  const parts = shallowRef<NoticePart[] | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const lacking = ref(false)
  const waiting = ref(false)
  /** Parts where nothing is missing are left out. */
  const told = computed(() => parts.value?.filter(({ gaps }) => gaps.length > 0) ?? [])

  async function run(work: () => Promise<void>): Promise<boolean> {
    if (waiting.value) return false
    waiting.value = true
    problem.value = null
    try {
      await work()
      return true
    } catch (error) {
      problem.value = problem_of(error)
      return false
    } finally {
      waiting.value = false
    }
  }

  /** Only parts to which this person may give notice now. */
  const open = () =>
    run(async () => {
      lacking.value = false
      const received = joint()?.parts.filter((part) => part.state === 'received') ?? []
      const cases = await Promise.all(received.map(({ case_id }) => read_case(case_id)))
      parts.value = cases
        .filter(({ acts }) => acts.includes('ask-supplement'))
        .map((filed) => ({ filed, gaps: gaps_at_first(filed) }))
    })

  function change(case_id: string, gaps: Gap[]) {
    parts.value = parts.value?.map((part) => (part.filed.case_id === case_id ? { ...part, gaps } : part)) ?? null
  }

  const is_whole = () => told.value.length > 0 && told.value.every(({ gaps }) => gaps.every(({ words }) => words.trim()))

  async function send(): Promise<boolean> {
    lacking.value = !is_whole()
    const whole = joint()
    if (lacking.value || !whole) return false
    const said = told.value.map(({ filed, gaps }) => ({ case_id: filed.case_id, version: filed.version, gaps }))
    return run(async () => {
      keep(await ask_joint_supplement(whole.joint_case_id, { parts: said }))
      parts.value = null
    })
  }

  function close() {
    parts.value = null
    problem.value = null
  }

  return { parts, told, problem, lacking, waiting, open, change, send, close }
}
