import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Substitution = Schemas['Substitutions']['substitutions'][number]

/** Who takes whose steps at a unit, today and later. */
export function use_substitutions(unit_id: MaybeRefOrGetter<string>) {
  const found = useQuery({
    queryKey: computed(() => ['substitutions', toValue(unit_id)]),
    queryFn: async (): Promise<Substitution[]> =>
      body(await api.GET('/api/desk/substitutions', { params: { query: { unit: toValue(unit_id) } } })).substitutions,
    enabled: computed(() => toValue(unit_id) !== ''),
    staleTime: 0,
  })
  return { ...found, rows: computed(() => found.data.value ?? []) }
}

export function use_substitution_acts() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['substitutions'] })
  const name = useMutation({
    mutationFn: async (asked: Schemas['NameSubstitute']) => body(await api.POST('/api/desk/substitutions', { body: asked })),
    onSuccess,
  })
  const end = useMutation({
    mutationFn: async (substitution_id: string) => {
      await api.POST('/api/desk/substitutions/{substitution_id}/end', { params: { path: { substitution_id } } })
    },
    onSuccess,
  })
  return { name, end }
}
