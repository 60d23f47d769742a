import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type Account = Schemas['Account']
export type AccountSummary = Schemas['AccountSummary']
export type NewPost = Schemas['NewPost']
export type Appointment = Schemas['Appointment']

export interface AccountFilters {
  query?: string
  state?: 'open' | 'closed'
  unit?: string
}

export function use_accounts(filters: MaybeRefOrGetter<AccountFilters>) {
  return use_pages({
    key: () => ['accounts', toValue(filters)],
    read: async (after) =>
      body(
        await api.GET('/api/desk/accounts', {
          params: { query: { ...toValue(filters), after } },
        }),
      ),
    rows: (page) => page.accounts,
  })
}

/** An account with the tag of the version that was read. */
export interface ReadAccount {
  account: Account
  etag: string
}

const etag_of = (response: Response) => response.headers.get('ETag') ?? ''

export function use_account(account_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['account', toValue(account_id)]),
    queryFn: async (): Promise<ReadAccount> => {
      const answer = await api.GET('/api/desk/accounts/{account_id}', {
        params: { path: { account_id: toValue(account_id) } },
      })
      return { account: body(answer), etag: etag_of(answer.response) }
    },
  })
}

export function use_roles() {
  return useQuery({
    queryKey: ['roles'],
    queryFn: async () => body(await api.GET('/api/desk/roles')).roles,
    staleTime: 5 * 60_000,
  })
}

export function use_account_creation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { login_name: string; display_name: string; first_post: NewPost | null }) =>
      body(await api.POST('/api/desk/accounts', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

/** What may be done with one account; each act reads the account anew. */
export function use_account_acts(account_id: string, read: () => ReadAccount | undefined) {
  const client = useQueryClient()
  const path = { account_id }
  const if_match = () => ({ 'If-Match': read()?.etag ?? '' })
  const act = <Given>(mutationFn: (given: Given) => Promise<unknown>) =>
    useMutation({
      mutationFn,
      onSettled: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: ['account', account_id] }),
          client.invalidateQueries({ queryKey: ['accounts'] }),
        ]),
    })
  return {
    close: act((reason: string) =>
      api.POST('/api/desk/accounts/{account_id}/closure', {
        params: { path, header: if_match() },
        body: { reason },
      }),
    ),
    reopen: act((reason: string) =>
      api.POST('/api/desk/accounts/{account_id}/reopening', {
        params: { path, header: if_match() },
        body: { reason },
      }),
    ),
    reset: act(async () =>
      body(await api.POST('/api/desk/accounts/{account_id}/one-time-password', { params: { path } })),
    ),
    drop_factor: act(() =>
      api.DELETE('/api/desk/accounts/{account_id}/second-factor', { params: { path } }),
    ),
    appoint: act((post: NewPost) =>
      api.POST('/api/desk/accounts/{account_id}/posts', { params: { path }, body: post }),
    ),
    remove: act((post_id: string) =>
      api.DELETE('/api/desk/posts/{post_id}', { params: { path: { post_id } } }),
    ),
    revoke: act((session_id: string) =>
      api.DELETE('/api/desk/accounts/{account_id}/sessions/{session_id}', {
        params: { path: { account_id, session_id } },
      }),
    ),
    link: act((person: LinkedPerson) =>
      api.PUT('/api/desk/accounts/{account_id}/person', {
        params: { path, header: if_match() },
        body: person,
      }),
    ),
  }
}

export interface LinkedPerson {
  document_type: Schemas['DocumentType']
  number: string
  name: string
  compared: boolean
}
