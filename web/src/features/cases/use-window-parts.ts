import { computed, watch } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { problem_of, ProblemError } from '@/api/problem'
import { guide_key, read_guide, type ServiceItem } from '@/features/catalog/use-items'
import { t } from '@/locales/messages'
import { only_field } from './portal/shared-fields'
import { read_case, type Case, type HandedMaterial } from './use-cases'
import {
  place_in_parts,
  share_in_joint_case,
  submit_joint_case,
  use_joint_case,
  use_kept_joint_case,
  type JointCase,
  type PartOfJointCase,
} from './use-joint-case'
import type { WindowCase } from './use-window-case'
import { materials_on, type Counter } from './window-counter'

const open_states = ['draft', 'submitted']
const is_answered = (value: unknown) => value !== undefined && value !== null && value !== ''

/** Required materials that nobody has brought. */
const missing_in = (filed: Case) => filed.materials.filter((one) => one.required && !one.held).length

/** What is on the counter of what several parts ask for: by data element, and by key and kind. */
export function shared_on(counter: Counter, joint: JointCase, item: ServiceItem, others: readonly Case[]) {
  const elements: Record<string, unknown> = {}
  for (const { element } of joint.shared) {
    const field = only_field(item.form, element)
    const value = field && counter.answers.value[field.name]
    if (is_answered(value)) elements[element] = value
  }
  const kind_of = (filed: Case | null, key: string) => filed?.materials.find((one) => one.key === key)?.kind
  const materials: HandedMaterial[] = materials_on(counter).filter(({ key }) =>
    others.some((one) => one.state === 'draft' && kind_of(one, key) === kind_of(counter.filed.value, key)),
  )
  return { elements, materials }
}

/** The parts of the whole to which the case on the counter belongs, and what the window does with all of them. */
export function use_window_parts(at: WindowCase) {
  const client = useQueryClient()
  const keep = use_kept_joint_case()
  const joint_case_id = computed(() => at.filed.value?.joint_case_id ?? '')
  const { data: joint, refetch } = use_joint_case(joint_case_id)
  // What is done to the case on the counter changes the whole.
  watch(
    () => [at.filed.value?.case_id, at.filed.value?.state],
    ([now, state], [before, state_before]) => {
      if (joint_case_id.value && now === before && state !== state_before) void refetch()
    },
  )
  const open_parts = computed(() => joint.value?.parts.filter((part) => open_states.includes(part.state)) ?? [])
  const { data: cases } = useQuery({
    queryKey: computed(() => ['window-parts', joint_case_id.value, open_parts.value.map(({ case_id, version }) => `${case_id} ${version}`)]),
    queryFn: () => Promise.all(open_parts.value.map(({ case_id }) => read_case(case_id))),
    enabled: computed(() => open_parts.value.length > 0),
    gcTime: 0,
    retry: false,
  })

  /** How many materials it lacks; null where that is not (or no longer) asked here. */
  function missing_of(part: PartOfJointCase): number | null {
    if (part.case_id === at.filed.value?.case_id) return at.is_open.value ? at.missing.value.length : null
    const filed = cases.value?.find((one) => one.case_id === part.case_id)
    return filed ? missing_in(filed) : null
  }

  const turn_to = (case_id: string) => at.with_others(() => read_case(case_id))

  /** What was written for this part goes into all drafts that ask for it; answers whether there was anything. */
  async function carry(): Promise<boolean> {
    let any = false
    const done = await at.with_others(async (now) => {
      const { item } = await client.fetchQuery({
        queryKey: guide_key(now.item.entry_id),
        queryFn: () => read_guide(now.item.entry_id),
        staleTime: 60_000,
      })
      const whole = joint.value
      if (!whole) return now
      const others = (cases.value ?? []).filter((one) => one.case_id !== now.case_id)
      const { elements, materials } = shared_on(at, whole, item, others)
      any = Object.keys(elements).length + materials.length > 0
      if (!any) return now
      keep(await share_in_joint_case(whole.joint_case_id, { elements: elements as never, materials }))
      return read_case(now.case_id)
    })
    return done && any
  }

  /** Files the whole; each fault says of which item it is. */
  const submit = () =>
    at.with_others(async (now) => {
      const whole = joint.value
      if (!whole) return now
      try {
        keep(await submit_joint_case(whole.joint_case_id))
      } catch (refused) {
        throw name_items(refused, whole.parts)
      }
      return read_case(now.case_id)
    })

  return { joint, missing_of, turn_to, carry, submit }
}

function name_items(refused: unknown, parts: readonly PartOfJointCase[]): unknown {
  const problem = problem_of(refused)
  if (!problem.errors) return refused
  const errors = problem.errors.map((error) => {
    const item = parts[place_in_parts(error.pointer)?.part ?? -1]?.item.name
    return item ? { ...error, message: t('window-several.part-fault', { item, words: error.message }) } : error
  })
  // All of it stands in the list, each with its item.
  return new ProblemError({ ...problem, detail: problem.title, errors })
}

export type WindowParts = ReturnType<typeof use_window_parts>
