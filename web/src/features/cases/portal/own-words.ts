import { t, type MessageKey } from '@/locales/messages'
import type { Paper } from '../use-papers'

/** A word for a name that the server says; the name itself where this page is older than the server. */
function named(prefix: string, name: string): string {
  const key = `${prefix}.${name}`
  const words = t(key as MessageKey)
  return words === key ? name : words
}

export const own_state_words = (state: string) => named('own-state', state)
export const own_next_words = (state: string) => named('own-next', state)
export const own_act_words = (act: string) => named('own-act', act)

export type Tone = 'going' | 'yours' | 'good' | 'bad' | 'over'

/** Which shape a state is shown in, beside its words. */
export function tone_of(state: string): Tone {
  switch (state) {
    case 'draft':
    case 'awaiting-supplement':
      return 'yours'
    case 'granted':
    case 'delivered':
    case 'completed':
      return 'good'
    case 'denied':
    case 'declined':
    case 'terminated':
    case 'revoked':
    case 'lapsed':
      return 'bad'
    case 'discarded':
    case 'withdrawn':
    case 'cancelled':
    case 'not-required':
      return 'over'
    default:
      return 'going'
  }
}

/** Which papers an act makes (docs/generated/case-lifecycle.md). */
const papers_of_act: Record<string, readonly string[]> = {
  receive: ['receipt'],
  'ask-supplement': ['deficiency'],
  'force-supplement': ['deficiency'],
  'lapse-supplement': ['lapse'],
  withdraw: ['withdrawal'],
  accept: ['acceptance'],
  'accept-deferred': ['acceptance'],
  'accept-committed': ['acceptance'],
  'deem-accepted': ['deemed-acceptance'],
  decline: ['declined'],
  'declare-unneeded': ['not-required'],
  'lapse-deferred': ['termination'],
  terminate: ['termination'],
  'begin-procedure': ['special-procedure'],
  'name-interested': ['interested-parties'],
  'offer-hearing': ['hearing-right'],
  'arrange-hearing': ['hearing'],
  'record-hearing': ['hearing-record'],
  extend: ['extension'],
  'forward-up': ['forwarding'],
  grant: ['grant', 'result'],
  'grant-above': ['grant', 'result'],
  'decide-by-rule': ['grant', 'result'],
  deny: ['denial', 'refusal'],
  'deny-above': ['denial', 'refusal'],
  'notify-fee': ['payment'],
  correct: ['correction'],
  revoke: ['revocation'],
  cancel: ['cancellation'],
  deliver: ['delivery-receipt'],
}

/** The papers beside the entries that made them: the first of a kind is that of the first such act. */
export function papers_by_entry(
  history: readonly { serial: number; act: string }[],
  papers: readonly Paper[],
): Map<number, Paper> {
  const open = [...papers]
  const found = new Map<number, Paper>()
  for (const entry of history) {
    const at = open.findIndex((paper) => papers_of_act[entry.act]?.includes(paper.kind))
    const [paper] = at < 0 ? [] : open.splice(at, 1)
    if (paper) found.set(entry.serial, paper)
  }
  return found
}
