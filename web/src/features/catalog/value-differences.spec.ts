import { describe, expect, it } from 'vitest'
import { value_differences } from './value-differences'

describe('value_differences', () => {
  it('points at the innermost elements that differ', () => {
    const before = { name: '甲', contact: { hours: '9–12' }, conditions: ['一', '二'] }
    const after = { name: '甲', contact: { hours: '9–17' }, conditions: ['一'] }
    expect(value_differences(before, after)).toEqual([
      { pointer: '/contact/hours', before: '9–12', after: '9–17' },
      { pointer: '/conditions/1', before: '二', after: undefined },
    ])
  })

  it('finds nothing between equals, and takes null for a value', () => {
    expect(value_differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([])
    expect(value_differences({ a: null }, { a: { b: 1 } })).toEqual([
      { pointer: '/a', before: null, after: { b: 1 } },
    ])
  })

  it('escapes what a JSON Pointer must escape', () => {
    expect(value_differences({ 'a/b~': 1 }, { 'a/b~': 2 })[0]?.pointer).toBe('/a~1b~0')
  })
})
