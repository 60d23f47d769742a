import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { is_live } from '@/ui/use-live-changes'

export type JointCase = Schemas['JointCase']
export type PartOfJointCase = Schemas['PartOfJointCase']

const joint_key = (joint_case_id: string) => ['joint-case', joint_case_id]
const look_again_milliseconds = 20_000

export async function read_joint_case(joint_case_id: string): Promise<JointCase> {
  return body(await api.GET('/api/joint-cases/{joint_case_id}', { params: { path: { joint_case_id } } }))
}

/** A joint case that one waits for: read again now and then, for its parts go on by themselves. */
export function use_joint_case(joint_case_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => joint_key(toValue(joint_case_id))),
    enabled: computed(() => toValue(joint_case_id) !== ''),
    queryFn: () => read_joint_case(toValue(joint_case_id)),
    staleTime: 0,
    retry: false,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) =>
      is_live.value || state.error || state.data?.state === 'ended' ? false : look_again_milliseconds,
  })
}

export async function open_joint_case(wanted: Schemas['OpenJointCase']): Promise<string> {
  return body(await api.POST('/api/joint-cases', { body: wanted })).joint_case_id
}

/** Answers by data element and materials by key, laid into every draft that asks for them. */
export async function share_in_joint_case(joint_case_id: string, shared: Schemas['SharedInJointCase']): Promise<JointCase> {
  return body(
    await api.PUT('/api/joint-cases/{joint_case_id}/shared', { params: { path: { joint_case_id } }, body: shared }),
  )
}

export async function ask_joint_supplement(joint_case_id: string, gaps: Schemas['JointGaps']): Promise<JointCase> {
  return body(
    await api.POST('/api/joint-cases/{joint_case_id}/ask-supplement', {
      params: { path: { joint_case_id } },
      body: gaps,
    }),
  )
}

/** The whole as it came with an answer, in place of the one that was read. */
export function use_kept_joint_case() {
  const client = useQueryClient()
  return (now: JointCase) => client.setQueryData(joint_key(now.joint_case_id), now)
}

export async function submit_joint_case(joint_case_id: string): Promise<JointCase> {
  return body(
    await api.POST('/api/joint-cases/{joint_case_id}/submit', {
      params: { path: { joint_case_id } },
      body: {},
    }),
  )
}

/** Where a fault of the whole, /parts/2/answers/x, lies. */
export function place_in_parts(pointer: string): { part: number; pointer: string } | null {
  const found = /^\/parts\/(\d+)(\/.*)?$/.exec(pointer)
  return found ? { part: Number(found[1]), pointer: found[2] ?? '' } : null
}

/** Names of the items whose results a part needs. */
export function needed_names(joint: JointCase, part: PartOfJointCase): string {
  return joint.parts
    .filter((one) => part.needs.includes(one.case_id))
    .map((one) => one.item.name)
    .join('、')
}
