import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'
import type { Act } from './case-names'

export type Case = Schemas['Case']
export type ListedCase = Schemas['ListedCase']
export type MaterialOfCase = Schemas['MaterialOfCase']
export type HandedMaterial = Schemas['HandedMaterial']
export type Gap = Schemas['Gap']
export type Finding = Schemas['Finding']

export const case_key = (case_id: string) => ['case', case_id]

export async function read_case(case_id: string): Promise<Case> {
  return body(await api.GET('/api/cases/{case_id}', { params: { path: { case_id } } }))
}

export function use_case(case_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => case_key(toValue(case_id))),
    queryFn: () => read_case(toValue(case_id)),
    enabled: computed(() => toValue(case_id) !== ''),
    staleTime: 0,
    refetchOnReconnect: false,
    // Looking again at what must not be looked at yet would be noted again.
    retry: false,
  })
}

/** Where one works: one unit, or all of a place. */
export interface WorkPlace {
  unit?: string
  division?: string
}

export function use_work(asked: MaybeRefOrGetter<WorkPlace & { state: string }>) {
  return use_pages({
    key: () => ['work', toValue(asked)],
    read: async (after, { signal }) =>
      body(
        await api.GET('/api/desk/cases', {
          params: { query: { ...toValue(asked), after, limit: 50 } },
          signal,
        }),
      ),
    rows: (page) => page.cases,
    stale_time: 0,
    retry: false,
  })
}

/** Of that list what fits the words; a name goes in the body, never in an address. */
export function use_work_search(asked: MaybeRefOrGetter<WorkPlace & { state: string; text: string }>) {
  return use_pages({
    key: () => ['work', 'search', toValue(asked)],
    read: async (after, { signal }) => {
      const { text } = toValue(asked)
      if (text === '') return { cases: [], next: null, total: null }
      const { unit = null, division = null, state } = toValue(asked)
      return body(
        await api.POST('/api/desk/cases/search', {
          body: { unit, division, state, text, after: after ?? null, limit: 50 },
          signal,
        }),
      )
    },
    rows: (page) => page.cases,
    stale_time: 0,
    retry: false,
  })
}

export type Colleague = Schemas['Colleagues']['colleagues'][number]

/** To whom a step may be given at the unit: who holds a post there today through which it is examined. */
export function use_colleagues(unit_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['colleagues', toValue(unit_id)]),
    queryFn: async (): Promise<Colleague[]> =>
      body(await api.GET('/api/desk/colleagues', { params: { query: { unit: toValue(unit_id) } } })).colleagues,
    enabled: computed(() => toValue(unit_id) !== ''),
  })
}

export function use_findings(division: MaybeRefOrGetter<string>) {
  return use_pages({
    key: () => ['findings', toValue(division)],
    read: async (before, { signal }) =>
      body(
        await api.GET('/api/desk/findings', {
          params: { query: { division: toValue(division), before, limit: 50 } },
          signal,
        }),
      ),
    rows: (page) => page.findings,
    stale_time: 0,
  })
}

/**
 * One act on the version that was read; the answer is the case after it. Which body an act takes
 * stands in act-forms.ts, and the server refuses any other.
 */
export async function do_act(
  act: Act,
  { case_id, version }: Pick<Case, 'case_id' | 'version'>,
  said: object,
): Promise<Case> {
  return body(
    await api.POST(`/api/cases/{case_id}/${act}` as '/api/cases/{case_id}/complete', {
      params: { path: { case_id }, header: { 'If-Match': `"${version}"` } },
      body: said as Schemas['Nothing'],
    }),
  )
}

export async function save_draft(
  { case_id, version }: Pick<Case, 'case_id' | 'version'>,
  draft: Schemas['CaseDraft'],
): Promise<Case> {
  return body(
    await api.PUT('/api/cases/{case_id}/draft', {
      params: { path: { case_id }, header: { 'If-Match': `"${version}"` } },
      body: draft,
    }),
  )
}

export async function open_case(item_id: string, applicant_id: string): Promise<string> {
  const opened = await api.POST('/api/cases', { body: { item_id, applicant_id, channel: '窗口' } })
  return body(opened).case_id
}

/** Puts a case that came with an answer in place of the one that was read; lists are read anew. */
export function use_kept_case() {
  const client = useQueryClient()
  return (now: Case) => {
    client.setQueryData(case_key(now.case_id), now)
    void client.invalidateQueries({ queryKey: ['work'] })
  }
}
