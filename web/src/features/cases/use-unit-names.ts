import { computed } from 'vue'
import { useQueries } from '@tanstack/vue-query'
import { api, body } from '@/api/client'

async function read_name(unit_id: string): Promise<string> {
  return body(await api.GET('/api/desk/units/{unit_id}', { params: { path: { unit_id } } })).name
}

/** Names of units wherever they lie; the id while a name is not known. */
export function use_unit_names(unit_ids: () => readonly string[]) {
  const wanted = computed(() => [...new Set(unit_ids())])
  const found = useQueries({
    queries: computed(() =>
      wanted.value.map((unit_id) => ({
        queryKey: ['unit name', unit_id],
        queryFn: () => read_name(unit_id),
        staleTime: 10 * 60_000,
      })),
    ),
  })
  const names = computed(
    () => new Map(wanted.value.map((unit_id, at) => [unit_id, found.value[at]?.data ?? unit_id])),
  )
  return (unit_id: string) => names.value.get(unit_id) ?? unit_id
}
