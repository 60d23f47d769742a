import { day_words, t } from '@/locales/messages'
import type { Case } from './use-cases'

/** The record stands, or nobody concerned can ask for a hearing any more. */
export function is_hearing_settled({ hearing, concerned }: Pick<Case, 'hearing' | 'concerned'>): boolean {
  if (!hearing || hearing.recorded_on) return true
  return !hearing.requested_on && !concerned.some((one) => one.may_ask_until)
}

/** How the hearing of a case stands, in plain sentences. */
export function hearing_words({ hearing, concerned }: Pick<Case, 'hearing' | 'concerned'>, reader: 'desk' | 'portal'): string[] {
  if (!hearing) return []
  const by = concerned[hearing.requested_by]?.name || t(reader === 'desk' ? 'hearing.applicant' : 'hearing.you')
  const words = []
  if (hearing.requested_on) words.push(t('hearing.asked', { by, day: day_words(hearing.requested_on) }))
  if (hearing.recorded_on) return [...words, t('hearing.recorded', { day: day_words(hearing.recorded_on) })]
  if (hearing.day) {
    const { hour, place, chair_name: chair } = hearing
    return [...words, t('hearing.called', { day: day_words(hearing.day), hour, place, chair })]
  }
  if (hearing.requested_on) {
    return hearing.hold_until ? [...words, t('hearing.hold-until', { day: day_words(hearing.hold_until) })] : words
  }
  return concerned.some((one) => one.may_ask_until) ? [t('hearing.holds-back')] : [t('hearing.nobody-asked')]
}
