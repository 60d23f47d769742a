import type { Answers } from '@/ui/form/field'
import type { HandedMaterial } from '../use-cases'

/** What the applicant has written and handed in so far. */
export interface DraftContent {
  answers: Answers
  materials: HandedMaterial[]
}

/** A draft as this browser keeps it while the server has not got it. */
export interface LocalDraft extends DraftContent {
  /** Version of the case that it was written on. */
  version: number
  kept_at: string
  /** What the server held then. */
  base: DraftContent
  /** What was last sent without an answer having come: the server may have it. */
  sent: DraftContent | null
}

export interface LocalDrafts {
  find(case_id: string): LocalDraft | null
  keep(case_id: string, draft: LocalDraft): boolean
  remove(case_id: string): void
  /** Ids of cases. */
  list(): string[]
}

const prefix = 'yimen.draft.'

function parse(text: string | null): LocalDraft | null {
  if (!text) return null
  try {
    const read = JSON.parse(text) as Partial<LocalDraft>
    return read.answers && Array.isArray(read.materials) && typeof read.version === 'number'
      ? (read as LocalDraft)
      : null
  } catch {
    return null
  }
}

/**
 * The copies of one account. They are written with each change and before anything is sent, so that no
 * crash takes more than the last letter; they go when the server has what they hold, and at sign-out.
 */
export function local_drafts(account: string, storage: Storage): LocalDrafts {
  const own = `${prefix}${encodeURIComponent(account)}.`
  return {
    find: (case_id) => parse(storage.getItem(own + case_id)),
    keep(case_id, draft) {
      try {
        storage.setItem(own + case_id, JSON.stringify(draft))
        return true
      } catch {
        // Full or forbidden: then there is only the server.
        return false
      }
    },
    remove: (case_id) => storage.removeItem(own + case_id),
    list: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(own))
        .map((key) => key.slice(own.length)),
  }
}
