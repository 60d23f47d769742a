import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'

interface Asked<Page, Row> {
  key: MaybeRefOrGetter<readonly unknown[]>
  /** Who takes `signal` out of the context lets the asking be given up when the page is left. */
  read: (after: string | undefined, context: { signal: AbortSignal }) => Promise<Page>
  rows: (page: Page) => readonly Row[]
  /** What was found last stays while the next is looked for. */
  keeps_last?: boolean
  stale_time?: number
  retry?: false
}

/** While a list was read to its end, nobody wanted it any more. */
export class GivenUp extends Error {}
/** Or another one was asked for. */
export class AnotherList extends Error {}

/** A list that the server gives page by page: the rows of all pages read so far. */
export function use_pages<Page extends { next: string | null }, Row>(asked: Asked<Page, Row>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => toValue(asked.key)),
    queryFn: (context) => asked.read(context.pageParam, context),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
    ...(asked.keeps_last ? { placeholderData: keepPreviousData } : {}),
    ...(asked.stale_time === undefined ? {} : { staleTime: asked.stale_time }),
    ...(asked.retry === undefined ? {} : { retry: asked.retry }),
  })
  const rows = computed(() => found.data.value?.pages.flatMap((page) => asked.rows(page)) ?? [])

  /** The whole list as it is now, read anew page by page; ends with an error when it is given up, or when
   * another list is asked for meanwhile. */
  async function read_all(signal: AbortSignal, tell: (count: number) => void): Promise<Row[]> {
    const all: Row[] = []
    const which = JSON.stringify(toValue(asked.key))
    let after: string | undefined
    do {
      if (signal.aborted) throw new GivenUp()
      const page = await asked.read(after, { signal })
      if (signal.aborted) throw new GivenUp()
      if (JSON.stringify(toValue(asked.key)) !== which) throw new AnotherList()
      all.push(...asked.rows(page))
      tell(all.length)
      after = page.next ?? undefined
    } while (after !== undefined)
    return all
  }
  return { ...found, rows, read_all }
}
