import { computed } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Session = Schemas['Session']

const kKey = ['session']

export const session_query = {
  queryKey: kKey,
  queryFn: async (): Promise<Session> => body(await api.GET('/api/session')),
  staleTime: 5 * 60_000,
}

/** Who is signed in here; undefined until the server has said so. */
export function use_session() {
  const query = useQuery(session_query)
  return { session: query.data, loading: query.isPending, problem: query.error }
}

export function rights_of(session: Session | undefined): ReadonlySet<string> {
  return new Set(session?.posts.flatMap((post) => post.rights) ?? [])
}

/** No rights asked for means that everybody may. */
export function may(session: Session | undefined, wanted: readonly string[] = []): boolean {
  const held = rights_of(session)
  return wanted.length === 0 || wanted.some((right) => held.has(right))
}

export function use_rights() {
  const { session } = use_session()
  return computed(() => rights_of(session.value))
}

export interface Credentials {
  account: string
  password: string
  second_factor: string
}

export function use_sign_in() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (typed: Credentials) =>
      body(
        await api.POST('/api/session', {
          body: { ...typed, second_factor: typed.second_factor || null },
        }),
      ),
    onSuccess: (session) => {
      // What was read as somebody else goes; who only had to sign in again goes on where they were.
      const before = client.getQueryData<Session>(kKey)
      if (before?.account !== session.account) {
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== kKey[0] })
      }
      client.setQueryData(kKey, session)
    },
  })
}

export function use_sign_out() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.DELETE('/api/session'),
    // What was read under the old session must not be shown to the next person.
    onSuccess: () => client.resetQueries(),
  })
}

/** What the device holds of an account beside the server: put away before its person signs out. */
export interface PutAway {
  /** How much the server has not got and will not take now. */
  left: number
  /** Deletes that too. */
  forget: () => void
}

let put_away: (account: string) => Promise<PutAway> = async () => ({ left: 0, forget: () => undefined })

/** Said once by the entry, which knows who keeps something. */
export function before_sign_out(work: typeof put_away) {
  put_away = work
}

export const put_everything_away = (account: string) => put_away(account)

/** Only addresses inside this site: a link must not send people elsewhere after signing in. */
export function safe_next(wanted: unknown, otherwise: string): string {
  const inside = typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted)
  return inside ? wanted : otherwise
}
