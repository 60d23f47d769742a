import { type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type Sending = Schemas['Sending']
export type SendingState = Schemas['Sending']['state']
export const sending_states: readonly SendingState[] = ['failed', 'waiting', 'expired', 'sent']

const kKey = ['sendings']

export function use_sendings(state: MaybeRefOrGetter<SendingState>) {
  return use_pages({
    key: () => [...kKey, toValue(state)],
    read: async (before, { signal }) =>
      body(await api.GET('/api/desk/messages', { params: { query: { state: toValue(state), before } }, signal })),
    rows: (page) => page.sendings,
    stale_time: 0,
  })
}

export function use_sending_again() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (sending_id: string) =>
      body(await api.POST('/api/desk/messages/{sending_id}/send-again', { params: { path: { sending_id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: kKey }),
  })
}
