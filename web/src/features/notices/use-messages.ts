import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type Message = Schemas['Message']
export type Shown = 'all' | 'unread'

const kKey = ['messages']
const kUnread = [...kKey, 'unread']
const fresh_milliseconds = 30_000

/** Whose messages: of one's own matters, of somebody whom one represents, of an officer's work. */
export interface Inbox {
  box?: 'matters' | 'work'
  principal?: string
}

interface Asked extends Inbox {
  shown: Shown
}

export function use_messages(asked: MaybeRefOrGetter<Asked>) {
  return use_pages({
    key: () => [...kKey, 'list', toValue(asked)],
    read: async (before, { signal }) =>
      body(await api.GET('/api/messages', { params: { query: { ...toValue(asked), before } }, signal })),
    rows: (page) => page.messages,
    stale_time: 0,
    retry: false,
  })
}

/** How many messages are unread, of everybody for whom one stands, too. */
export function use_unread(is_asked: () => boolean, box: Inbox['box'] = 'matters') {
  const query = useQuery({
    queryKey: [...kUnread, box],
    queryFn: async () => body(await api.GET('/api/messages/unread', { params: { query: { box } } })),
    enabled: computed(is_asked),
    staleTime: fresh_milliseconds,
    refetchOnWindowFocus: true,
    retry: false,
  })
  return query.data
}

/** How many of them are somebody's, by their id. */
export const unread_of = (bell: Schemas['UnreadBell'] | undefined, principal_id: string) =>
  bell?.whose.find((one) => one.principal_id === principal_id)

export function use_reading(inbox: MaybeRefOrGetter<Inbox>) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: kKey })
  const query = () => toValue(inbox)
  const one = useMutation({
    mutationFn: async (message_id: string) =>
      body(await api.POST('/api/messages/{message_id}/read', { params: { path: { message_id }, query: query() } })),
    onSuccess,
  })
  const all = useMutation({
    mutationFn: async (message_id: string) =>
      body(await api.POST('/api/messages/read', { params: { query: query() }, body: { message_id } })),
    onSuccess,
  })
  return { one, all }
}

/** 3, or 99+. */
export const count_words = (unread: Schemas['UnreadCount']) => `${unread.count}${unread.more ? '+' : ''}`
