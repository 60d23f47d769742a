import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type TrackedCase = Schemas['ExternalCase']
export type TrackedReport = Schemas['ExternalReport']
export type NewTrackedCase = Schemas['NewExternalCase']
export type RegisteredCase = Schemas['RegisteredExternalCase']

const kKey = ['unified register']

export interface RegisterQuestion {
  unit?: string
  division?: string
  /** Only the case that has it, when it is not empty. */
  number: string
}

/** What other systems handle in a place or a unit, newest first. */
export function use_register(question: MaybeRefOrGetter<RegisterQuestion>) {
  return use_pages({
    key: () => [...kKey, toValue(question)],
    read: async (before, { signal }) => {
      const { unit, division, number } = toValue(question)
      const query = { unit, division, number: number || undefined, before }
      return body(await api.GET('/api/desk/external-cases', { params: { query }, signal }))
    },
    rows: (page) => page.cases,
    stale_time: 0,
  })
}

export interface ReadCase {
  tracked: TrackedCase
  etag: string
}

export function use_tracked_case(case_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...kKey, 'one', toValue(case_id)]),
    queryFn: async (): Promise<ReadCase> => {
      const params = { path: { case_id: toValue(case_id) } }
      const answer = await api.GET('/api/desk/external-cases/{case_id}', { params })
      return { tracked: body(answer), etag: answer.response.headers.get('ETag') ?? '' }
    },
    staleTime: 0,
  })
}

/** What a clerk enters by hand, because no system tells it. */
export function use_entering() {
  const client = useQueryClient()
  const read_anew = () => client.invalidateQueries({ queryKey: kKey })
  const register = useMutation({
    mutationFn: async (told: NewTrackedCase): Promise<RegisteredCase> =>
      body(await api.POST('/api/desk/external-cases', { body: told })),
    onSuccess: read_anew,
  })
  const report = useMutation({
    mutationFn: async ({ now, said }: { now: ReadCase; said: TrackedReport }) => {
      await api.POST('/api/desk/external-cases/{case_id}/reports', {
        params: { path: { case_id: now.tracked.case_id }, header: { 'If-Match': now.etag } },
        body: said,
      })
    },
    // Also after a refusal: somebody may have been quicker.
    onSettled: read_anew,
  })
  return { register, report }
}
