import type { RowFiling } from './file-rows'

/** The table that a browser keeps for one item, so that nothing chosen is lost on reload. */
export interface KeptRows {
  find(): RowFiling | null
  /** Whether there was room. */
  keep(filing: RowFiling): boolean
  remove(): void
}

const prefix = 'yimen.rows.'
const own = (account: string) => `${prefix}${encodeURIComponent(account)}.`

function parse(text: string | null): RowFiling | null {
  if (!text) return null
  try {
    const read = JSON.parse(text) as Partial<RowFiling>
    return Array.isArray(read.table?.rows) && Array.isArray(read.results) ? (read as RowFiling) : null
  } catch {
    return null
  }
}

export function kept_rows(account: string, entry_id: string, storage: Storage): KeptRows {
  const key = own(account) + entry_id
  return {
    find: () => parse(storage.getItem(key)),
    keep(filing) {
      try {
        storage.setItem(key, JSON.stringify(filing))
        return true
      } catch {
        // A table that is older than what the page shows would be worse than none.
        storage.removeItem(key)
        return false
      }
    },
    remove: () => storage.removeItem(key),
  }
}

const keys_of = (account: string, storage: Storage) =>
  Object.keys(storage).filter((key) => key.startsWith(own(account)))

/** Tables of the account that have not been filed to their end. */
export function count_unfiled(account: string, storage: Storage): number {
  const open = (filing: RowFiling | null) => filing !== null && filing.results.length < filing.table.rows.length
  return keys_of(account, storage).filter((key) => open(parse(storage.getItem(key)))).length
}

export function forget_rows(account: string, storage: Storage) {
  keys_of(account, storage).forEach((key) => storage.removeItem(key))
}
