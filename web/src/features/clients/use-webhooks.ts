import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type Webhook = Schemas['Webhook']
export type WantedWebhook = Schemas['WantedWebhook']
export type EventKind = Schemas['WantedEventKind']
export type Delivery = Schemas['WebhookDelivery']
export type DeliveryState = Delivery['state']

export const delivery_states: readonly DeliveryState[] = [
  'waiting',
  'delivered',
  'failed',
  'dropped',
]

/** In the order of a case. */
export const event_kinds: readonly EventKind[] = [
  'case.submitted',
  'case.received',
  'case.awaiting-supplement',
  'case.accepted',
  'case.forwarded',
  'case.granted',
  'case.denied',
  'case.delivered',
  'case.completed',
  'case.not-required',
  'case.declined',
  'case.withdrawn',
  'case.lapsed',
  'case.terminated',
  'case.revoked',
  'case.cancelled',
  'task.opened',
  'opinion.asked',
]

const key_of = (client_id: string) => ['webhooks', client_id]

export function use_webhooks(client_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => key_of(toValue(client_id))),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/clients/{client_id}/webhooks', {
          params: { path: { client_id: toValue(client_id) } },
        }),
      ).webhooks,
    staleTime: 0,
  })
}

/** One of them; null when there is none of this id. */
export function use_webhook(client_id: string, webhook_id: string) {
  const all = use_webhooks(client_id)
  const webhook = computed(() => {
    if (!all.data.value) return undefined
    return all.data.value.find((one) => one.webhook_id === webhook_id) ?? null
  })
  return { webhook, error: all.error, refetch: all.refetch }
}

export function use_subscribing(client_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: WantedWebhook) =>
      body(
        await api.POST('/api/desk/clients/{client_id}/webhooks', {
          params: { path: { client_id } },
          body: wanted,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: key_of(client_id) }),
  })
}

export function use_deliveries(
  client_id: string,
  webhook_id: string,
  state: MaybeRefOrGetter<DeliveryState | ''>,
) {
  return use_pages({
    key: () => [...key_of(client_id), webhook_id, 'deliveries', toValue(state)],
    read: async (before, { signal }) =>
      body(
        await api.GET('/api/desk/clients/{client_id}/webhooks/{webhook_id}/deliveries', {
          params: {
            path: { client_id, webhook_id },
            query: { state: toValue(state) || undefined, before },
          },
          signal,
        }),
      ),
    rows: (page) => page.deliveries,
    stale_time: 0,
  })
}

/** What may be done with one webhook; each act reads it and its deliveries anew. */
export function use_webhook_acts(client_id: string, webhook_id: string) {
  const client = useQueryClient()
  const path = { client_id, webhook_id }
  const act = <Given, Brought>(mutationFn: (given: Given) => Promise<Brought>) =>
    useMutation({
      mutationFn,
      onSettled: () => client.invalidateQueries({ queryKey: key_of(client_id) }),
    })
  return {
    change: act(async ({ version, wanted }: { version: number; wanted: WantedWebhook }) =>
      body(
        await api.PUT('/api/desk/clients/{client_id}/webhooks/{webhook_id}', {
          params: { path, header: { 'If-Match': `"${version}"` } },
          body: wanted,
        }),
      ),
    ),
    remove: act(() =>
      api.DELETE('/api/desk/clients/{client_id}/webhooks/{webhook_id}', { params: { path } }),
    ),
    roll: act(async () =>
      body(
        await api.POST('/api/desk/clients/{client_id}/webhooks/{webhook_id}/secret', {
          params: { path },
        }),
      ),
    ),
    test: act(async () =>
      body(
        await api.POST('/api/desk/clients/{client_id}/webhooks/{webhook_id}/test', {
          params: { path },
        }),
      ),
    ),
    again: act(async (event_id: string) =>
      body(
        await api.POST(
          '/api/desk/clients/{client_id}/webhooks/{webhook_id}/deliveries/{event_id}/send-again',
          { params: { path: { ...path, event_id } } },
        ),
      ),
    ),
  }
}
