import type { CalendarYear } from './use-calendar'

export type CalendarDay = CalendarYear['days'][number]

export interface Month {
  number: number
  /** Monday first; null before the first and after the last day. */
  weeks: (CalendarDay | null)[][]
}

/** Monday is 0. */
function weekday_of(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function months_of(days: readonly CalendarDay[]): Month[] {
  const months: Month[] = []
  for (const day of days) {
    const number = Number(day.day.slice(5, 7))
    if (months.at(-1)?.number !== number) {
      months.push({ number, weeks: [Array<null>(weekday_of(day.day)).fill(null)] })
    }
    const weeks = months.at(-1)!.weeks
    if (weeks.at(-1)!.length === 7) weeks.push([])
    weeks.at(-1)!.push(day)
  }
  for (const { weeks } of months) {
    const last = weeks.at(-1)!
    last.push(...Array<null>(7 - last.length).fill(null))
  }
  return months
}
