import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { fact_words, facts_of_rule, known_facts } from './use-facts'

const rule = {
  and: [
    { '==': [{ var: 'check.licence_valid' }, 'yes'] },
    { '==': [{ var: 'staff' }, 3] },
    { or: [{ '==': [{ var: ['check.retired'] }, 'yes'] }, { '==': [{ var: 'check.licence_valid' }, 'no'] }] },
  ],
}

describe('facts of a rule', () => {
  beforeEach(speak_chinese)

  it('are named once, in its order, without the answers of the form', () => {
    expect(facts_of_rule(rule)).toEqual(['licence_valid', 'retired'])
    expect(facts_of_rule(null)).toEqual([])
  })

  it('stand with what is known, and with what was known under another rule', () => {
    const fact = { value: 'yes', source: '登记库', found_at: '2026-03-06T01:00:00Z' }
    const facts = [{ name: 'retired', ...fact }, { name: 'earlier', ...fact }]
    expect(known_facts({ facts }, rule).map(({ name, known }) => [name, known !== null])).toEqual([
      ['licence_valid', false],
      ['retired', true],
      ['earlier', true],
    ])
  })

  it('are told in words where there are any', () => {
    expect(fact_words('licence_valid')).toBe('营业执照有效')
    expect(fact_words('nobody_wrote_words')).toBe('nobody_wrote_words')
  })
})
