import { describe, expect, it } from 'vitest'
import { code_channel, export_address, share_of } from './use-ratings'
import { when_words } from './when-words'

describe('ratings at the desk', () => {
  it('tells a day, or of an anonymous rating the month', () => {
    expect(when_words('2026-03')).toBe('2026年3月')
    expect(when_words('2026-03-05')).toBe('2026年3月5日（周四）')
  })

  it('rounds shares down and has none of nothing', () => {
    expect(share_of(199, 200)).toBe('99%')
    expect(share_of(0, 0)).toBe('—')
  })

  it('takes away what is on the screen', () => {
    const which = { unit: 'bureau', level: '1', about: '', channel: '', text: '态度' }
    expect(export_address(which, '月报')).toBe(
      '/api/desk/ratings.csv?unit=bureau&level=1&text=%E6%80%81%E5%BA%A6&purpose=%E6%9C%88%E6%8A%A5',
    )
  })

  it('believes of an address only what it may say', () => {
    expect(code_channel('kiosk')).toBe('kiosk')
    expect(code_channel('web')).toBe('receipt-code')
    expect(code_channel(undefined)).toBe('receipt-code')
  })
})
