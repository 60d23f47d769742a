import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { clock_words } from './register-words'
import type { TrackedCase } from './use-register'

const tracked = (change: Partial<TrackedCase>) =>
  clock_words({ stage: 'accepted', due_on: '2026-03-18', days_left: 3, ...change } as TrackedCase)

describe('clock_words', () => {
  beforeEach(speak_chinese)

  it('says how long is left, how late it is, and that the clock stands', () => {
    expect(tracked({})).toBe('剩 3 个工作日')
    expect(tracked({ days_left: -2 })).toBe('超 2 个工作日')
    expect(tracked({ days_left: 0 })).toBe('今天截止')
    expect(tracked({ stage: 'suspended', days_left: null })).toBe('特别程序中，不计时')
    expect(tracked({ stage: 'finished', days_left: null })).toBe('')
  })
})
