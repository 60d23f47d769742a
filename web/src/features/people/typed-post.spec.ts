import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { today_in_china, typed_post } from './typed-post'

beforeEach(speak_chinese)

describe('a post that is being typed', () => {
  it('begins today by the clock of the offices', () => {
    expect(today_in_china(new Date('2026-03-05T16:30:00Z'))).toBe('2026-03-06')
  })

  it('is not complete without unit, role and first day, each said at its own place', () => {
    const { typed, faults, complete } = typed_post()
    typed.from = ''
    expect(complete()).toBeNull()
    expect(Object.keys(faults)).toEqual(['unit_id', 'role', 'from'])
    expect(faults.unit_id).toBe('请选择')
  })

  it('goes on until further notice when no last day is given', () => {
    const { typed, complete } = typed_post()
    Object.assign(typed, { unit_id: 'u', role: 'window-clerk', from: '2026-03-06' })
    expect(complete()).toEqual({ unit_id: 'u', role: 'window-clerk', from: '2026-03-06', to: null })
    typed.to = '2026-12-31'
    expect(complete()?.to).toBe('2026-12-31')
  })
})
