import type { Case } from './use-cases'

/**
 * Which special procedure an entry of the history began or ended. An entry does not say it; the
 * order does, except of an end while several went on.
 */
export function procedures_by_entry({ history, procedures }: Pick<Case, 'history' | 'procedures'>): Map<number, string> {
  const found = new Map<number, string>()
  // The time of a hearing stands in the ledger, too; its entries say so themselves.
  const named = procedures.filter((one) => one.kind !== '听证会')
  const begins = history.filter((entry) => entry.act === 'begin-procedure').length
  // Reopening forgets procedures: then their order tells nothing.
  if (begins !== named.length) return found
  let begun = 0
  let open: string[] = []
  for (const entry of history) {
    if (entry.act === 'begin-procedure') {
      const kind = named[begun++]?.kind ?? ''
      found.set(entry.serial, kind)
      open.push(kind)
    } else if (entry.act === 'end-procedure') {
      const [only] = open
      if (open.length !== 1 || !only) return found
      found.set(entry.serial, only)
      open = []
    }
  }
  return found
}
