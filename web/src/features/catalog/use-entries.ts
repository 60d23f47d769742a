import { computed, ref, watch, type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type Entry = Schemas['Entry']
export type EntrySummary = Schemas['EntrySummary']
export type VersionState = Schemas['VersionState']

export const version_states: readonly VersionState[] = [
  'draft',
  'submitted',
  'reviewed',
  'published',
  'retired',
]

export interface EntryFilters {
  query?: string
  state?: VersionState
  unit?: string
}

export function use_entries(filters: MaybeRefOrGetter<EntryFilters>) {
  return use_pages({
    key: () => ['entries', toValue(filters)],
    read: async (after, { signal }) =>
      body(
        await api.GET('/api/desk/entries', {
          params: { query: { ...toValue(filters), after, limit: 50 } },
          signal,
        }),
      ),
    rows: (page) => page.entries,
    keeps_last: true,
    stale_time: 0,
  })
}

const kPauseMilliseconds = 200

/** The first entries that fit the words, a little after the typing stops. */
export function use_entry_search(typed: Ref<string>) {
  const asked = ref('')
  let pause: ReturnType<typeof setTimeout> | undefined
  watch(typed, (words) => {
    clearTimeout(pause)
    pause = setTimeout(() => (asked.value = words.trim()), kPauseMilliseconds)
  })
  const { data: entries } = useQuery({
    queryKey: computed(() => ['entry-search', asked.value]),
    queryFn: async () =>
      body(await api.GET('/api/desk/entries', { params: { query: { query: asked.value, limit: 8 } } }))
        .entries,
    enabled: computed(() => asked.value !== ''),
  })
  return { entries }
}

const entry_key = (entry_id: string) => ['entry', entry_id]

export function use_entry(entry_id: string) {
  return useQuery({
    queryKey: entry_key(entry_id),
    queryFn: () => read_entry(entry_id),
    staleTime: 0,
    refetchOnReconnect: false,
  })
}

export async function read_entry(entry_id: string): Promise<Entry> {
  return body(
    await api.GET('/api/desk/entries/{entry_id}', { params: { path: { entry_id } } }),
  )
}

export function use_comparison(entry_id: string, from: Ref<number>, to: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['comparison', entry_id, from.value, to.value]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/entries/{entry_id}/comparison', {
          params: { path: { entry_id }, query: { from: from.value, to: to.value } },
        }),
      ),
    enabled: computed(() => from.value > 0 && to.value > 0 && from.value !== to.value),
  })
}

type ReasonedAct = 'submit' | 'publish' | 'discard' | 'restore'

/** What an officer may do to an entry, by the names that the server's `acts` use. */
export type EntryAct =
  | { act: 'save'; content: Schemas['ServiceItem'] }
  | { act: ReasonedAct; reason: string }
  | { act: 'retire'; reason: string; discard_draft: boolean }
  | { act: 'remark'; remarks: Schemas['Remark'][] }
  | { act: 'approve' | 'return'; reason: string; disguise_ruled_out: boolean }

/** Carries out one act on the version that was read; the answer is the entry after the act. */
export function use_entry_act(entry_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...command }: EntryAct & { version: number }) =>
      carry_out(entry_id, version, command),
    onSuccess: (entry) => {
      client.setQueryData(entry_key(entry_id), entry)
      void client.invalidateQueries({ queryKey: ['entries'] })
    },
  })
}

async function carry_out(entry_id: string, version: number, command: EntryAct): Promise<Entry> {
  const params = { path: { entry_id }, header: { 'If-Match': `"${version}"` } }
  switch (command.act) {
    case 'save':
      return body(
        await api.PUT('/api/desk/entries/{entry_id}/draft', { params, body: command.content }),
      )
    case 'remark':
      return body(
        await api.PUT('/api/desk/entries/{entry_id}/remarks', {
          params,
          body: { remarks: command.remarks },
        }),
      )
    case 'retire':
      return body(
        await api.POST('/api/desk/entries/{entry_id}/retirement', {
          params,
          body: { reason: command.reason, discard_draft: command.discard_draft },
        }),
      )
    case 'approve':
    case 'return':
      return body(
        await api.POST('/api/desk/entries/{entry_id}/review', {
          params,
          body: {
            decision: command.act,
            reason: command.reason,
            disguise_ruled_out: command.disguise_ruled_out,
          },
        }),
      )
    default:
      return give_reason(command.act, params, command.reason)
  }
}

type ReasonParams = { path: { entry_id: string }; header: { 'If-Match': string } }

async function give_reason(
  act: ReasonedAct,
  params: ReasonParams,
  reason: string,
): Promise<Entry> {
  const given = { params, body: { reason } }
  switch (act) {
    case 'submit':
      return body(await api.POST('/api/desk/entries/{entry_id}/submission', given))
    case 'publish':
      return body(await api.POST('/api/desk/entries/{entry_id}/publication', given))
    case 'discard':
      return body(await api.POST('/api/desk/entries/{entry_id}/discard', given))
    case 'restore':
      return body(await api.POST('/api/desk/entries/{entry_id}/restoration', given))
  }
}
