import { useQueryClient, type QueryKey } from '@tanstack/vue-query'
import { case_key, type Case } from '@/features/cases/use-cases'
import { use_live_changes } from '@/ui/use-live-changes'

/** What shows cases in a row. */
const lists: QueryKey[] = [['work'], ['own-cases']]
const messages: QueryKey = ['messages']

/** Every page of an entry shows what changes: what it read is read again when the server says so. */
export function follow_changes(address: string, is_signed_in: () => boolean) {
  const client = useQueryClient()
  // What was refused is not asked again: it would be refused, and noted, again.
  const again = (queryKey: QueryKey) =>
    client.invalidateQueries({ queryKey, predicate: (query) => query.state.status === 'success' })

  use_live_changes(address, is_signed_in, {
    changed({ kind, case_id, version }) {
      if (kind === 'message') return void again(messages)
      const read = client.getQueryData<Case>(case_key(case_id ?? ''))
      if (read && read.version < (version ?? 0)) void again(case_key(read.case_id))
      for (const list of lists) void again(list)
    },
    missed() {
      for (const key of [['case'], messages, ...lists]) void again(key)
    },
    ended() {
      void client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}
