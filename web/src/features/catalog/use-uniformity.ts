import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type MatrixPlace = Schemas['MatrixPlace']

export function use_shared_items() {
  return useQuery({
    queryKey: ['shared-items'],
    queryFn: async () => body(await api.GET('/api/desk/uniformity')).items,
    staleTime: 0,
  })
}

export function use_matrix(item_key: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['uniformity', toValue(item_key)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/uniformity/{item_key}', {
          params: { path: { item_key: toValue(item_key) } },
        }),
      ),
    enabled: computed(() => toValue(item_key) !== ''),
    staleTime: 0,
  })
}

export function use_standard() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ place, reason }: { place: MatrixPlace; reason: string }) =>
      body(
        await api.POST('/api/desk/entries/{entry_id}/standard', {
          params: {
            path: { entry_id: place.entry.entry_id },
            header: { 'If-Match': `"${place.version}"` },
          },
          body: { elements: [], reason },
        }),
      ),
    onSuccess: (entry) => {
      client.setQueryData(['entry', entry.entry_id], entry)
      void client.invalidateQueries({ queryKey: ['uniformity'] })
    },
  })
}

export function use_owned_lists() {
  return useQuery({
    queryKey: ['owned-lists'],
    queryFn: async () =>
      body(await api.GET('/api/desk/owned-lists', { params: { query: { limit: 100 } } })).lists,
    staleTime: 0,
  })
}

export function use_owned_list(list_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['owned-list', toValue(list_id)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/owned-lists/{list_id}', {
          params: { path: { list_id: toValue(list_id) } },
        }),
      ),
    enabled: computed(() => toValue(list_id) !== ''),
    staleTime: 0,
  })
}

export function use_list_import() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (list: { name: string; csv: string }) =>
      body(await api.POST('/api/desk/owned-lists', { body: list })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['owned-lists'] }),
  })
}
