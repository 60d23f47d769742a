import { day_words, locale, t } from '@/locales/messages'
import type { DueDay } from './use-due-day'

type Line = DueDay['lines'][number]

/** 2026年10月1日（周四）至 10月7日（周三） */
export function span_words(first: string, last: string): string {
  if (first === last) return day_words(first)
  const end = day_words(last)
  const same_year = first.slice(0, 4) === last.slice(0, 4)
  const short = same_year && locale.value !== 'en' ? end.replace(/^\d+年/, '') : end
  return t('due.span', { first: day_words(first), last: short })
}

/** What one line of the explanation says after its days. */
export function line_words(line: Line): string {
  const facts = { count: line.days, counted: line.counted, reason: line.reason ?? '' }
  const words = t(`due.${line.kind}`, facts)
  return line.provisional ? `${words} ${t('due.provisional-line')}` : words
}
