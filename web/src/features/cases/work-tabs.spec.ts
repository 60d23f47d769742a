import { describe, expect, it } from 'vitest'
import { bulk_acts_of, tabs_of } from './work-tabs'

describe('tabs_of', () => {
  it('shows no examiner what lies before acceptance', () => {
    expect(tabs_of(new Set(['cases.examine']))).toEqual(['accepted', 'granted'])
    expect(tabs_of(new Set(['cases.decide']))).toEqual(['accepted', 'forwarded', 'granted'])
  })

  it('shows the window what it receives and what it delivers', () => {
    const tabs = tabs_of(new Set(['cases.receive']))
    expect(tabs).toEqual(expect.arrayContaining(['submitted', 'received', 'awaiting-supplement', 'granted', 'denied', 'draft']))
  })

  it('shows supervision all but drafts, and others nothing', () => {
    expect(tabs_of(new Set(['cases.supervise']))).toHaveLength(8)
    expect(tabs_of(new Set(['cases.supervise']))).not.toContain('draft')
    expect(tabs_of(new Set(['catalog.edit']))).toEqual([])
  })
})

describe('bulk_acts_of', () => {
  it('offers what is the same for many, to whom it belongs', () => {
    expect(bulk_acts_of('accepted', new Set(['cases.examine']))).toEqual(['pass-step', 'hand-over'])
    expect(bulk_acts_of('accepted', new Set(['cases.supervise']))).toEqual(['assign'])
    expect(bulk_acts_of('granted', new Set(['cases.receive']))).toEqual(['deliver'])
    expect(bulk_acts_of('delivered', new Set(['cases.receive']))).toEqual(['complete'])
  })

  it('never offers to accept or to decide many at once', () => {
    expect(bulk_acts_of('received', new Set(['cases.receive']))).toEqual([])
    expect(bulk_acts_of('accepted', new Set(['cases.decide']))).toEqual([])
    expect(bulk_acts_of('granted', new Set(['cases.supervise']))).toEqual([])
  })
})
