import { computed, type Ref } from 'vue'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { read_guide, guide_key } from '@/features/catalog/use-items'
import { read_case } from '../use-cases'
import type { JointCase } from '../use-joint-case'
import type { JointDraft } from './shared-fields'

export type Prefill = Schemas['PrefillOfCase']

const drafts_of = (joint: JointCase | undefined) => joint?.parts.filter((part) => part.state === 'draft') ?? []

/** The parts that are drafts, each with what its item asks; read anew when one of them has changed. */
export function use_joint_drafts(joint: Ref<JointCase | undefined>) {
  const client = useQueryClient()
  return useQuery({
    queryKey: computed(() => [
      'joint-drafts',
      joint.value?.joint_case_id,
      drafts_of(joint.value).map(({ case_id, version }) => `${case_id} ${version}`),
    ]),
    queryFn: () =>
      Promise.all(
        drafts_of(joint.value).map(async ({ case_id, item }): Promise<JointDraft> => {
          const [filed, guide] = await Promise.all([
            read_case(case_id),
            client.fetchQuery({
              queryKey: guide_key(item.entry_id),
              queryFn: () => read_guide(item.entry_id),
              staleTime: 60_000,
            }),
          ])
          return { filed, item: guide.item }
        }),
      ),
    enabled: computed(() => drafts_of(joint.value).length > 0),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

/** What the house knows already of what the drafts ask for. */
export function use_joint_prefill(joint: Ref<JointCase | undefined>, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => ['joint-prefill', joint.value?.joint_case_id]),
    queryFn: () =>
      Promise.all(
        drafts_of(joint.value).map(
          async ({ case_id }): Promise<[string, Prefill]> => [
            case_id,
            body(await api.GET('/api/cases/{case_id}/prefill', { params: { path: { case_id } } })),
          ],
        ),
      ),
    enabled: computed(() => wanted() && drafts_of(joint.value).length > 0),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
}
