import { describe, expect, it } from 'vitest'
import { item_for_tests, material_for_tests } from '@/test-support/service-item'
import { situation_fields } from './situation'

describe('situation_fields', () => {
  it('finds the fields that rules of materials ask for, however deep', () => {
    const when = { or: [{ in: ['处方药', { var: 'scope' }] }, { '==': [{ var: ['agent'] }, true] }] }
    const item = item_for_tests({
      materials: [material_for_tests(), material_for_tests({ key: 'letter', when: when as never })],
    })
    expect([...situation_fields(item)]).toEqual(['scope', 'agent'])
  })

  it('finds none where every material is always needed', () => {
    expect(situation_fields(item_for_tests()).size).toBe(0)
    expect(situation_fields(undefined).size).toBe(0)
  })
})
