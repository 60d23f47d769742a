import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type ItemSummary = Schemas['ItemSummary']
export type ServiceItem = Schemas['ServiceItem']
export type Material = Schemas['Material']
export type Guide = Schemas['Guide']

/** What a list of items may be narrowed by; also the names in the address of the page. */
export const filter_names = [
  'query',
  'audience',
  'topic',
  'area',
  'type',
  'unit',
  'unit_kind',
  'category',
  'division',
  'level',
  'channel',
  'tag',
] as const
export type FilterName = (typeof filter_names)[number]
export type Filters = Partial<Record<FilterName, string>>

export function use_items(filters: MaybeRefOrGetter<Filters>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => ['items', toValue(filters)]),
    queryFn: async ({ pageParam, signal }) =>
      body(
        await api.GET('/api/items', {
          params: { query: { ...toValue(filters), after: pageParam, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => found.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => found.data.value?.pages[0])
  return { ...found, items, total }
}

export const guide_key = (item_id: string) => ['guide', item_id]

export async function read_guide(item_id: string): Promise<Guide> {
  return body(await api.GET('/api/items/{item_id}', { params: { path: { item_id } } }))
}

export function use_guide(item_id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: computed(() => guide_key(toValue(item_id))),
    enabled: computed(() => toValue(enabled)),
    queryFn: () => read_guide(toValue(item_id)),
  })
}

export function use_facets() {
  return useQuery({
    queryKey: ['facets'],
    queryFn: async () => body(await api.GET('/api/facets')),
    staleTime: 10 * 60_000,
  })
}

export function use_public_lists() {
  return useQuery({
    queryKey: ['lists'],
    queryFn: async () => body(await api.GET('/api/lists')).lists,
  })
}

export function use_public_list(list_name: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['list', toValue(list_name)]),
    queryFn: async () =>
      body(
        await api.GET('/api/lists/{list_name}', {
          params: { path: { list_name: toValue(list_name) } },
        }),
      ),
  })
}

export function use_high_frequency(year: MaybeRefOrGetter<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['high-frequency', toValue(year)]),
    queryFn: async () =>
      body(await api.GET('/api/high-frequency', { params: { query: { year: toValue(year) } } })),
    placeholderData: keepPreviousData,
  })
}

export function use_batches() {
  return useQuery({
    queryKey: ['batches'],
    queryFn: async () => body(await api.GET('/api/batches')).batches,
  })
}

export function use_statistics() {
  return useQuery({
    queryKey: ['statistics'],
    queryFn: async () => body(await api.GET('/api/statistics')),
  })
}
