import { beforeEach, describe, expect, it } from 'vitest'
import { material_for_tests } from '@/test-support/service-item'
import { speak_chinese } from '@/test-support/mounting'
import { audience_words, fee_words, limit_words, visits_words } from './item-words'
import { filter_rows } from './list-rows'
import { first_names, group_materials } from './material-groups'

const fee = (...amounts: (number | null)[]) => ({
  charged: true,
  items: amounts.map((amount_yuan) => ({ name: '费', amount_yuan, basis: '', standard: null })),
})

describe('item words', () => {
  beforeEach(speak_chinese)

  it('say how long it takes and how often one must come', () => {
    expect(limit_words({ promised_days: 0 })).toBe('当场办好')
    expect(limit_words({ promised_days: 5 })).toBe('5 个工作日')
    expect(visits_words({ visits: 0 })).toBe('不用跑')
    expect(visits_words({ visits: 1 })).toBe('跑 1 次')
  })

  it('call natural persons people', () => {
    expect(audience_words(['企业法人', '自然人'])).toBe('个人、企业法人')
  })

  it('give the span of a fee, and no number where one is missing', () => {
    expect(fee_words({ charged: false, items: [] })).toBe('不收费')
    expect(fee_words(fee(80))).toBe('¥80')
    expect(fee_words(fee(80, 1550))).toBe('¥80–¥1,550')
    expect(fee_words(fee(80, null))).toBe('按标准收费')
    expect(fee_words(fee())).toBe('按标准收费')
  })
})

describe('group_materials', () => {
  it('keeps apart what one brings, what one may need and what the office fetches', () => {
    const groups = group_materials([
      material_for_tests({ key: 'form' }),
      material_for_tests({ key: 'letter', necessity: '条件必要' }),
      material_for_tests({ key: 'licence', government_can_provide: true }),
      material_for_tests({ key: 'agent_card', necessity: '条件必要', government_can_provide: true }),
      material_for_tests({ key: 'plan' }),
    ])
    expect(groups.always.map((material) => material.key)).toEqual(['form', 'plan'])
    expect(groups.sometimes.map((material) => material.key)).toEqual(['letter'])
    expect(groups.fetched.map((material) => material.key)).toEqual(['licence', 'agent_card'])
  })
})

describe('first_names', () => {
  beforeEach(speak_chinese)
  const named = (...names: string[]) => names.map((name) => ({ name }))

  it('are all of them where they are few and short', () => {
    expect(first_names(named('申请书', '身份证'))).toBe('申请书、身份证')
  })

  it('stop where it would take reading, and say how many there are', () => {
    expect(first_names(named('甲', '乙', '丙', '丁'))).toBe('甲、乙、丙等 4 样')
    expect(first_names(named('租赁合同', '一'.repeat(25)))).toBe('租赁合同等 2 样')
  })

  it('are never none', () => {
    expect(first_names(named('一'.repeat(40)))).toBe('一'.repeat(40))
  })
})

describe('filter_rows', () => {
  const rows = [{ cells: ['食品经营许可', '某区'] }, { cells: ['烟草零售许可', '某市 ABC'] }]

  it('keeps the rows that hold every word, in any cell and any case', () => {
    expect(filter_rows(rows, '许可')).toHaveLength(2)
    expect(filter_rows(rows, '许可 abc')).toEqual([rows[1]])
    expect(filter_rows(rows, '食品 某市')).toEqual([])
    expect(filter_rows(rows, '  ')).toHaveLength(2)
  })
})
