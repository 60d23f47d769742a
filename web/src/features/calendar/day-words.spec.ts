import { beforeEach, describe, expect, it } from 'vitest'
import { choose_locale, use_messages } from '@/locales/messages'
import { common as english } from '@/locales/en/common'
import { portal as english_portal } from '@/locales/en/portal'
import { common } from '@/locales/zh-CN/common'
import { portal } from '@/locales/zh-CN/portal'
import { line_words, span_words } from './day-words'

beforeEach(async () => {
  localStorage.clear()
  await use_messages({ ...common, ...portal }, async () => ({ ...english, ...english_portal }))
  await choose_locale('zh-CN')
})

const line = {
  first: '2026-10-01',
  last: '2026-10-07',
  days: 7,
  counted: 3,
  provisional: false,
  reason: null,
}

describe('span_words', () => {
  it('names one day alone', () => {
    expect(span_words('2026-10-10', '2026-10-10')).toBe('2026年10月10日（周六）')
  })

  it('does not repeat the year', () => {
    expect(span_words('2026-10-01', '2026-10-07')).toBe('2026年10月1日（周四）至10月7日（周三）')
    expect(span_words('2026-12-31', '2027-01-01')).toBe('2026年12月31日（周四）至2027年1月1日（周五）')
  })
})

describe('line_words', () => {
  it('says why days do not count', () => {
    expect(line_words({ ...line, kind: 'holiday' })).toBe('放假 7 天，不算')
    expect(line_words({ ...line, kind: 'local-closure', reason: '台风' })).toBe('临时闭门（台风），不算')
  })

  it('counts the days that do', () => {
    expect(line_words({ ...line, kind: 'make-up-day', days: 1 })).toBe('调休上班，算到第 3 个工作日')
  })

  it('marks what is provisional', () => {
    expect(line_words({ ...line, kind: 'weekend', days: 2, provisional: true })).toContain('暂定')
  })
})
