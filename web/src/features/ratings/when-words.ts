import { day_words, locale } from '@/locales/messages'

/** A day, or the month alone: 2026年3月. */
export function when_words(when: string): string {
  if (when.length > 7) return day_words(when)
  const [year = '', month = ''] = when.split('-')
  if (locale.value !== 'en') return `${year}年${Number(month)}月`
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${when}-01T00:00:00Z`))
  return `${name} ${year}`
}
