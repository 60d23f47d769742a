import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { condition_words } from './condition-words'

const fields = [
  { name: 'by_agent', label: '是否委托他人办理' },
  { name: 'reason', label: '未直接结算原因' },
  { name: 'area', label: '建筑面积' },
  { name: 'projects', label: '经营项目' },
]

describe('condition_words', () => {
  beforeEach(speak_chinese)

  it('says a yes as what one does', () => {
    expect(condition_words({ '==': [{ var: 'by_agent' }, true] }, fields)).toBe('委托他人办理')
  })

  it('says a no and a chosen value', () => {
    expect(condition_words({ '==': [{ var: 'by_agent' }, false] }, fields)).toBe(
      '“是否委托他人办理”为“否”',
    )
    expect(condition_words({ '==': [{ var: 'reason' }, '急诊抢救'] }, fields)).toBe(
      '“未直接结算原因”为“急诊抢救”',
    )
  })

  it('joins what must all hold', () => {
    const rule = { and: [{ '==': [{ var: 'by_agent' }, true] }, { '>': [{ var: 'area' }, 300] }] }
    expect(condition_words(rule, fields)).toBe('委托他人办理，并且“建筑面积”超过 300')
  })

  it('reads “in” both ways round', () => {
    expect(condition_words({ in: ['冷食', { var: 'projects' }] }, fields)).toBe('“经营项目”为“冷食”')
    expect(condition_words({ in: [{ var: 'reason' }, ['甲', '乙']] }, fields)).toBe(
      '“未直接结算原因”为“甲”或“乙”',
    )
  })

  it('stays silent where words would be guesswork', () => {
    expect(condition_words({ '==': [{ var: 'unknown' }, true] }, fields)).toBe('')
    expect(condition_words({ map: [1, 2] }, fields)).toBe('')
    expect(condition_words({ and: [{ map: [1] }, { '==': [{ var: 'by_agent' }, true] }] }, fields)).toBe('')
    expect(condition_words(null, fields)).toBe('')
  })
})
