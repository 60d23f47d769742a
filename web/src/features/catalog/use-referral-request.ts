import type { ComparedEntry } from './use-superior'

/** Where an adjustment of the first differing field of an entry is requested. */
export function use_referral_request() {
  const address = (row: ComparedEntry) => ({
    path: '/desk/referrals',
    query: {
      kind: 'adjustment',
      entry: row.entry.entry_id,
      name: row.entry.name,
      field: row.differences[0]?.field,
    },
  })
  return { address }
}
