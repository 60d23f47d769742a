import { describe, expect, it } from 'vitest'
import { months_of, type CalendarDay } from './months'

function days_of(year: number): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
    days.push({ day: new Date(at).toISOString().slice(0, 10), kind: 'working-day', reason: null })
  }
  return days
}

describe('months_of', () => {
  it('makes twelve months of whole weeks that begin on Monday', () => {
    const months = months_of(days_of(2026))
    expect(months.map((month) => month.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const month of months) {
      for (const week of month.weeks) expect(week).toHaveLength(7)
    }
    // 2026-01-01 is a Thursday.
    expect(months[0]!.weeks[0]!.map((day) => day?.day ?? '')).toEqual([
      '', '', '', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04',
    ])
  })

  it('keeps every day once', () => {
    const shown = months_of(days_of(2028)).flatMap((month) => month.weeks.flat().filter(Boolean))
    expect(shown).toHaveLength(366)
  })
})
