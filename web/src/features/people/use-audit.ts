import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useInfiniteQuery } from '@tanstack/vue-query'
import { api, body } from '@/api/client'

export interface AuditFilters {
  account?: string
  act?: string
  subject?: string
  from?: string
  to?: string
}

/** The audit log; each reading is itself recorded, so nothing is asked twice without need. */
export function use_audit(filters: MaybeRefOrGetter<AuditFilters>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => ['audit', toValue(filters)]),
    queryFn: async ({ pageParam }) =>
      body(
        await api.GET('/api/desk/audit', {
          params: { query: { ...toValue(filters), after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    retry: false,
  })
  const rows = computed(() => found.data.value?.pages.flatMap((page) => page.entries) ?? [])
  return { ...found, rows }
}
