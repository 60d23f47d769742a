import { type MaybeRefOrGetter, toValue } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type PublicResult = Schemas['PublicResult']

export const kResultFilters = ['item', 'unit', 'division', 'from', 'to', 'text'] as const
/** What of the public list is asked for; what is empty is not. */
export type WhichResults = Partial<Record<(typeof kResultFilters)[number], string>>

export function use_public_results(which: MaybeRefOrGetter<WhichResults>) {
  return use_pages({
    key: () => ['public results', toValue(which)],
    read: async (before, { signal }) =>
      body(await api.GET('/api/results', { params: { query: { ...toValue(which), before } }, signal })),
    rows: (page) => page.results,
    stale_time: 0,
  })
}

/** Where the same list is taken away as text. */
export function results_address(which: WhichResults): string {
  const query = new URLSearchParams(Object.entries(which)).toString()
  return `/api/results.csv${query && `?${query}`}`
}
