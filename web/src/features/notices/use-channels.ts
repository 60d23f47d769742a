import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Channel = Schemas['MessageChannel']
export type ChannelName = Channel['channel']

const kKey = ['message-channels']

export function use_channels() {
  return useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/own/message-addresses')).channels,
    retry: false,
  })
}

/** The acts on one channel; each brings all channels as they are then. */
export function use_channel_acts(channel: ChannelName) {
  const client = useQueryClient()
  const params = { path: { channel } }
  function act<Said>(ask: (said: Said) => Promise<{ channels: Channel[] }>) {
    return useMutation({
      mutationFn: ask,
      onSuccess: ({ channels }) => client.setQueryData(kKey, channels),
    })
  }
  return {
    put: act(async (address: string) =>
      body(await api.PUT('/api/own/message-addresses/{channel}', { params, body: { address } })),
    ),
    confirm: act(async (code: string) =>
      body(await api.POST('/api/own/message-addresses/{channel}/confirm', { params, body: { code } })),
    ),
    turn: act(async (on: boolean) =>
      body(await api.POST('/api/own/message-addresses/{channel}/turn', { params, body: { on } })),
    ),
    forget: act(async () => body(await api.DELETE('/api/own/message-addresses/{channel}', { params }))),
  }
}
