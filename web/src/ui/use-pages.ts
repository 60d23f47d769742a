import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'

interface Asked<Page, Row> {
  key: MaybeRefOrGetter<readonly unknown[]>
  read: (after: string | undefined, signal: AbortSignal) => Promise<Page>
  rows: (page: Page) => readonly Row[]
  /** What was found last stays while the next is looked for. */
  keeps_last?: boolean
  stale_time?: number
  retry?: false
}

/** A list that the server gives page by page: the rows of all pages read so far. */
export function use_pages<Page extends { next: string | null }, Row>(asked: Asked<Page, Row>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => toValue(asked.key)),
    queryFn: ({ pageParam, signal }) => asked.read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
    ...(asked.keeps_last ? { placeholderData: keepPreviousData } : {}),
    ...(asked.stale_time === undefined ? {} : { staleTime: asked.stale_time }),
    ...(asked.retry === undefined ? {} : { retry: asked.retry }),
  })
  const rows = computed(() => found.data.value?.pages.flatMap((page) => asked.rows(page)) ?? [])
  return { ...found, rows }
}
