import { type MaybeRefOrGetter, toValue } from 'vue'
import { use_pages } from '@/ui/use-pages'
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
  return use_pages({
    key: () => ['audit', toValue(filters)],
    read: async (after) =>
      body(
        await api.GET('/api/desk/audit', {
          params: { query: { ...toValue(filters), after } },
        }),
      ),
    rows: (page) => page.entries,
    retry: false,
  })
}
