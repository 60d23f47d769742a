import { describe, expect, it } from 'vitest'
import { item_for_tests } from '@/test-support/service-item'
import type { Guide } from '@/features/catalog/use-items'
import type { Principal } from './principals'
import { is_online, moved, needs_from_words, needs_in_words, parts_of, principals_for_all, type ChosenItem } from './use-chosen-items'

const guide = (changes: Parameters<typeof item_for_tests>[0] = {}) => ({ item: item_for_tests(changes) }) as Guide
const chosen = (item_id: string, audience: string[]): ChosenItem => ({ item_id, guide: guide({ audience }), gone: false })
const self = { principal_id: 'p1', type: 'natural-person', kind: 'self', name: '张三' } as Principal
const shop = { principal_id: 's1', type: 'legal-person', kind: 'representative', name: '某店' } as unknown as Principal

describe('several chosen items', () => {
  it('wait only for those before them, so that none waits for itself', () => {
    const needs = { licence: ['registration', 'later'], registration: ['licence'] }
    expect(parts_of(['registration', 'licence', 'later'], needs)).toEqual([
      { item_id: 'registration' },
      { item_id: 'licence', needs: ['registration'] },
      { item_id: 'later' },
    ])
  })

  it('keep in the address what waits for what', () => {
    const needs = { licence: ['registration', 'permit'], insurance: ['registration'], permit: [] }
    const words = needs_in_words(needs)
    expect(words).toEqual(['licence:registration', 'licence:permit', 'insurance:registration'])
    expect(needs_from_words(words)).toEqual({ licence: ['registration', 'permit'], insurance: ['registration'] })
    expect(needs_from_words(['nothing', ':x', 'x:'])).toEqual({})
  })

  it('move in their order', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  })

  it('are applied for by who may apply for all that do not wait', () => {
    const both = [chosen('registration', ['自然人']), chosen('licence', ['个体工商户'])]
    expect(principals_for_all([self, shop], both, {})).toEqual([])
    expect(principals_for_all([self, shop], both, { licence: ['registration'] })).toEqual([self])
    const open = [chosen('a', []), { item_id: 'b', guide: undefined, gone: false }]
    expect(principals_for_all([self, shop], open, {})).toEqual([self, shop])
  })

  it('are begun from here only where they are offered online and handled here', () => {
    expect(is_online(guide())).toBe(true)
    expect(is_online(guide({ channels: ['窗口'] }))).toBe(false)
    expect(is_online(guide({ platform_exemption: { reason: '国垂系统' } as never }))).toBe(false)
  })
})
