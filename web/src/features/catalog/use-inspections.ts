import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type Sample = Schemas['InspectionSample']
export type SampleAct = Schemas['SampleAct']

export function use_inspections() {
  return use_pages({
    key: ['inspections'],
    read: async (after) =>
      body(
        await api.GET('/api/desk/inspections', {
          params: { query: { after } },
        }),
      ),
    rows: (page) => page.inspections,
    stale_time: 0,
  })
}

export function use_inspection(inspection_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['inspection', toValue(inspection_id)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/inspections/{inspection_id}', {
          params: { path: { inspection_id: toValue(inspection_id) } },
        }),
      ),
    enabled: computed(() => toValue(inspection_id) !== ''),
    staleTime: 0,
    retry: false,
  })
}

export function use_new_inspection() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { name: string; size: number }) =>
      body(await api.POST('/api/desk/inspections', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inspections'] }),
  })
}

export interface SampleStep {
  inspection_id: string
  sample: Sample
  act: SampleAct
}

export function use_inspection_step() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ inspection_id, sample, act, reason }: SampleStep & { reason: string }) =>
      body(
        await api.POST('/api/desk/inspections/{inspection_id}/samples/{entry_id}/step', {
          params: {
            path: { inspection_id, entry_id: sample.entry_id },
            header: { 'If-Match': `"${sample.version}"` },
          },
          body: { act, reason },
        }),
      ),
    onSuccess: (detail) =>
      client.setQueryData(['inspection', detail.inspection.inspection_id], detail),
  })
}
