import { describe, expect, it } from 'vitest'
import { material_of_case } from '@/test-support/case-file'
import { handings_of, laid_down, may_be_scanned } from './window-counter'

const plan = material_of_case('plan', { held: false })
const scanned = material_of_case('plan', { held: true, handing: 'scan', reference: 'm1' })
const uploaded = material_of_case('plan', { held: true, handing: 'upload', reference: 'm2' })
const licence = material_of_case('licence', { own_issued: true })

describe('the ways in which a material is taken in at the counter', () => {
  it('are paper and promise, and a scan where one was made', () => {
    expect(handings_of(plan)).toEqual(['paper', 'commitment'])
    expect(handings_of(plan, 'scan')).toEqual(['scan', 'paper', 'commitment'])
  })

  it('are none but its own for what is held electronically, none but its number for a licence of this office', () => {
    expect(handings_of(uploaded)).toEqual(['upload'])
    expect(handings_of(licence, 'scan')).toEqual(['number'])
  })

  it('can be a scan where there is a paper', () => {
    expect(may_be_scanned(plan, 'paper')).toBe(true)
    expect(may_be_scanned(plan, '')).toBe(false)
    expect(may_be_scanned(uploaded, 'upload')).toBe(false)
    expect(may_be_scanned(licence, 'number')).toBe(false)
  })
})

describe('a material that is laid on the counter', () => {
  it('comes in the usual way', () => {
    expect(laid_down(plan, 'commitment')).toEqual({ handing: 'commitment', reference: '' })
  })

  it('is what it was before it was taken away', () => {
    expect(laid_down(scanned, 'paper')).toEqual({ handing: 'scan', reference: 'm1' })
    expect(laid_down(uploaded, 'paper')).toEqual({ handing: 'upload', reference: 'm2' })
  })
})
