import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Client = Schemas['ApiClient']
export type Scope = Schemas['ApiClientScope']

export const scopes: readonly Scope[] = [
  'submit',
  'receive',
  'report',
  'read',
  'exchange',
  'subscribe',
]

const kKey = ['clients']

/** The systems of the units whose people the officer manages. */
export function use_clients() {
  return useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/desk/clients')).clients,
    staleTime: 0,
  })
}

/** One of them; null when there is none of this id, or not for this officer. */
export function use_client(client_id: MaybeRefOrGetter<string>) {
  const all = use_clients()
  const client = computed(() => {
    if (!all.data.value) return undefined
    return all.data.value.find((one) => one.client_id === toValue(client_id)) ?? null
  })
  return { client, error: all.error, refetch: all.refetch }
}

export function use_registering() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { unit_id: string; name: string; scopes: Scope[] }) =>
      body(await api.POST('/api/desk/clients', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: kKey }),
  })
}

export function use_client_acts(client_id: string) {
  const client = useQueryClient()
  const params = { path: { client_id } }
  const onSettled = () => client.invalidateQueries({ queryKey: kKey })
  return {
    renew: useMutation({
      mutationFn: async () =>
        body(await api.POST('/api/desk/clients/{client_id}/secret', { params })),
      onSettled,
    }),
    switch_off: useMutation({
      mutationFn: async (reason: string) =>
        body(await api.POST('/api/desk/clients/{client_id}/switch-off', { params, body: { reason } })),
      onSettled,
    }),
  }
}
