import type { PutAway } from '@/features/people/use-session'
import { read_case, save_draft } from '../use-cases'
import { local_drafts, type LocalDrafts } from './local-drafts'
import { count_unfiled, forget_rows } from './kept-rows'
import { close_open_drafts } from './open-drafts'

export const copies_of = (account: string) => local_drafts(account, localStorage)

/**
 * Sends what the server has not got of the drafts of this device; each copy goes once it is there. Answers
 * how many could not be sent: those stay.
 */
export async function send_drafts(copies: LocalDrafts, save: typeof save_draft, read: typeof read_case): Promise<number> {
  let left = 0
  for (const case_id of copies.list()) {
    const copy = copies.find(case_id)
    try {
      if (copy && (await read(case_id)).state === 'draft') {
        const { answers, materials, version } = copy
        await save({ case_id, version }, { answers: answers as Record<string, never>, materials })
      }
      copies.remove(case_id)
    } catch {
      left += 1
    }
  }
  return left
}

function forget_keys(storage: Storage, prefix: string) {
  Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .forEach((key) => storage.removeItem(key))
}

/**
 * At sign-out nothing of a draft stays on the device, unless it would be lost and the person wants it. What is
 * still open in this page, or in another one, writes nothing down any more.
 */
export async function put_drafts_away(account: string): Promise<PutAway> {
  const copies = copies_of(account)
  const left = (await send_drafts(copies, save_draft, read_case)) + count_unfiled(account, localStorage)
  const forget = () => {
    close_open_drafts()
    copies.list().forEach((case_id) => copies.remove(case_id))
    forget_rows(account, localStorage)
  }
  if (left === 0) forget()
  forget_keys(localStorage, 'yimen.upload.')
  forget_keys(sessionStorage, 'yimen.prefilled.')
  forget_keys(sessionStorage, 'yimen.shared.')
  return { left, forget }
}
