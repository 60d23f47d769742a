import { read_case, save_draft } from '../use-cases'
import { local_drafts, type LocalDrafts } from './local-drafts'

/**
 * At sign-out nothing of a draft stays on the device: what the server has not got is sent, and each copy
 * goes once it has it. Answers how many could not be sent, which stay unless `forget` says so.
 */
export async function seal_drafts(
  copies: LocalDrafts,
  server: { save: typeof save_draft; read: typeof read_case } = { save: save_draft, read: read_case },
): Promise<number> {
  let left = 0
  for (const case_id of copies.list()) {
    const copy = copies.find(case_id)
    try {
      if (copy) {
        await server.save(
          { case_id, version: copy.version },
          { answers: copy.answers as Record<string, never>, materials: copy.materials },
        )
      }
      copies.remove(case_id)
    } catch {
      left += 1
    }
  }
  return left
}

export const copies_of = (account: string) => local_drafts(account, localStorage)

export function forget_drafts(copies: LocalDrafts) {
  copies.list().forEach((case_id) => copies.remove(case_id))
}
