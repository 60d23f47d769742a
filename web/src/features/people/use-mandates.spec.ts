import { describe, expect, it } from 'vitest'
import { a_year_from, today_in_china } from './use-mandates'

describe('days of mandates', () => {
  it('are those of the offices', () => {
    expect(today_in_china(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
    expect(today_in_china(Date.parse('2026-03-01T15:59:00Z'))).toBe('2026-03-01')
  })

  it('end the day before a year is over', () => {
    expect(a_year_from('2026-03-02')).toBe('2027-03-01')
    expect(a_year_from('2028-02-29')).toBe('2029-02-28')
  })
})
