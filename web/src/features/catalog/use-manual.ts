import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body } from '@/api/client'

export function use_manual(entry_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['manual', toValue(entry_id)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/entries/{entry_id}/manual', {
          params: { path: { entry_id: toValue(entry_id) } },
        }),
      ),
  })
}
