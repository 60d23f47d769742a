import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body } from '@/api/client'
import { is_live } from '@/ui/use-live-changes'
import { use_pages } from '@/ui/use-pages'
import { case_key, do_act, read_case, type Case, type ListedCase } from '../use-cases'

const key = ['own-cases']

/** One's own, or with `applicant` those of somebody for whom one may act. */
export function use_own_cases(applicant: MaybeRefOrGetter<string | undefined>, limit = 20) {
  return use_pages({
    key: () => [...key, toValue(applicant), limit],
    read: async (before, { signal }) =>
      body(await api.GET('/api/cases', { params: { query: { applicant: toValue(applicant), before, limit } }, signal })),
    rows: (page) => page.cases,
    stale_time: 0,
    retry: false,
  })
}

/** Nothing more happens to these without the applicant. */
const ended_states = [
  'completed', 'not-required', 'declined', 'withdrawn', 'lapsed', 'terminated', 'revoked', 'cancelled',
]
export const is_ended = (state: string) => ended_states.includes(state)

const look_again_milliseconds = 20_000

/** A case that one waits for: where the page is not told, it is read again now and then. */
export function use_own_case(case_id: MaybeRefOrGetter<string>) {
  const query = useQuery({
    queryKey: computed(() => case_key(toValue(case_id))),
    queryFn: async (): Promise<Case> => read_case(toValue(case_id)),
    staleTime: 0,
    retry: false,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) =>
      is_live.value || state.error || (state.data && is_ended(state.data.state)) ? false : look_again_milliseconds,
  })
  return query
}

/** One's own draft as a line of the list asks for it: what the list itself does not say. */
export function use_draft_of_list(case_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => case_key(toValue(case_id))),
    queryFn: () => read_case(toValue(case_id)),
    enabled: computed(() => toValue(case_id) !== ''),
    retry: false,
  })
}

interface Begun {
  item_id: string
  applicant_id: string
  channel: string
  copy_of?: string
}

/** A draft, or with `copy_of` one that begins with what was said in an earlier case. */
export async function begin_case(begun: Begun): Promise<string> {
  return body(await api.POST('/api/cases', { body: begun })).case_id
}

/** An act on a case of which only the line of a list is known. */
export async function do_act_on_listed(act: 'discard' | 'restore', { case_id }: ListedCase) {
  return do_act(act, await read_case(case_id), {})
}

export function use_own_lists() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key })
}
