import { t, type MessageKey } from '@/locales/messages'
import type { TrackedCase, TrackedReport } from './use-register'

export type Stage = TrackedCase['stage']
export type ReportKind = TrackedReport['kind']
export type Outcome = NonNullable<TrackedCase['outcome']>

/** What is entered after the receipt, in the order in which it happens. */
export const report_kinds: readonly ReportKind[] = [
  'ask-supplement',
  'supplement',
  'accept',
  'decline',
  'pass-step',
  'begin-procedure',
  'end-procedure',
  'finish',
]
export const outcomes: readonly Outcome[] = ['granted', 'denied', 'voided', 'forwarded', 'lapsed', 'done']

export const has_ended = (stage: Stage) => stage === 'declined' || stage === 'finished'
export const names_a_step = (kind: ReportKind) =>
  kind === 'pass-step' || kind === 'begin-procedure' || kind === 'end-procedure'

export const stage_words = (stage: string) => t(`tracked-stage.${stage}` as MessageKey)
export const kind_words = (kind: string) => t(`tracked-report.${kind}` as MessageKey)
export const outcome_words = (outcome: string) => t(`tracked-outcome.${outcome}` as MessageKey)

/** What its limit says of a case; nothing where none runs. */
export function clock_words({ days_left, due_on, stage }: TrackedCase): string {
  if (stage === 'suspended' && due_on) return t('tracked.stopped')
  if (days_left === null) return ''
  if (days_left === 0) return t('tracked.due-today')
  return days_left > 0
    ? t('tracked.days-left', { count: days_left })
    : t('tracked.days-late', { count: -days_left })
}
