import { toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type Bar = Schemas['Bar']

/** Who may not apply or promise for a time, in one place, newest first. */
export function use_bars(division: MaybeRefOrGetter<string>) {
  return use_pages({
    key: () => ['bars', toValue(division)],
    read: async (before, { signal }) =>
      body(
        await api.GET('/api/desk/bars', {
          params: { query: { division: toValue(division), before, limit: 50 } },
          signal,
        }),
      ),
    rows: (page) => page.bars,
    stale_time: 0,
  })
}

export function use_lifting() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ bar_id, reason }: { bar_id: string; reason: string }) => {
      await api.POST('/api/desk/bars/{bar_id}/lift', { params: { path: { bar_id } }, body: { reason } })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['bars'] }),
  })
}
