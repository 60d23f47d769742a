import { beforeEach, describe, expect, it } from 'vitest'
import { common as english } from './en/common'
import { add_messages, choose_locale, day_words, moment_words, t, use_messages } from './messages'
import { common } from './zh-CN/common'

beforeEach(async () => {
  localStorage.clear()
  await use_messages(common, async () => english)
  await choose_locale('zh-CN')
})

describe('t', () => {
  it('fills the facts in', () => {
    expect(t('item.working-days', { count: 5 })).toBe('5 个工作日')
  })

  it('chooses the form of the number in English', async () => {
    await choose_locale('en')
    expect(t('item.working-days', { count: 1 })).toBe('1 working day')
    expect(t('item.working-days', { count: 2 })).toBe('2 working days')
  })

  it('remembers the language for the next visit', async () => {
    await choose_locale('en')
    await use_messages(common, async () => english)
    expect(t('state.retry')).toBe('Try again')
    expect(document.documentElement.lang).toBe('en')
  })
})

describe('words that come with a page', () => {
  const own = { 'several.add': '加上' }
  const english_of_page = async () => ({ 'several.add': 'Add' })

  it('are spoken beside those of the entry, in the language that is chosen then', async () => {
    await add_messages(own, english_of_page)
    expect(t('several.add')).toBe('加上')
    await choose_locale('en')
    expect(t('several.add')).toBe('Add')
    expect(t('state.retry')).toBe('Try again')
  })

  it('come in English where English is chosen before', async () => {
    await choose_locale('en')
    await add_messages(own, english_of_page)
    expect(t('several.add')).toBe('Add')
  })
})

describe('words of one page', () => {
  const own = { 'rows.title': '批量申报' }
  const own_english = async () => ({ 'rows.title': 'Many at once' })

  it('come beside the others, in the language of the page', async () => {
    await choose_locale('en')
    await add_messages(own, own_english)
    expect([t('rows.title'), t('state.retry')]).toEqual(['Many at once', 'Try again'])
    await choose_locale('zh-CN')
    expect([t('rows.title'), t('state.retry')]).toEqual(['批量申报', '再试一次'])
  })

  it('are loaded when the language is chosen later', async () => {
    await add_messages(own, own_english)
    expect(t('rows.title')).toBe('批量申报')
    await choose_locale('en')
    expect(t('rows.title')).toBe('Many at once')
  })
})

describe('dates', () => {
  it('are written out with the weekday', () => {
    expect(day_words('2026-03-06')).toBe('2026年3月6日（周五）')
  })

  it('go by the clock of the offices', () => {
    expect(moment_words('2026-03-06T18:30:00Z')).toBe('2026年3月7日 02:30')
  })

  it('leave alone what is no date', () => {
    expect(day_words('soon')).toBe('soon')
    expect(moment_words('soon')).toBe('soon')
  })
})
