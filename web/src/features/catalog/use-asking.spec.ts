import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import { use_asking } from './use-asking'

const refusal = new ProblemError({
  type: 'about:blank',
  title: '别人刚改过',
  status: 412,
  code: 'stale',
  request_id: '',
})

describe('use_asking', () => {
  it('carries out what was asked, once it is confirmed', async () => {
    const carried: string[] = []
    const asking = use_asking(async (subject: string, reason) => {
      carried.push(`${subject}: ${reason}`)
    })
    await asking.confirm('不该发生')
    expect(carried).toEqual([])
    asking.ask('绑定')
    await asking.confirm('一致')
    expect(carried).toEqual(['绑定: 一致'])
    expect(asking.subject.value).toBeNull()
    expect(asking.done.value).toBe(true)
  })

  it('keeps asking and says why when it is refused', async () => {
    const asking = use_asking(async () => {
      throw refusal
    })
    asking.ask('绑定')
    await asking.confirm('一致')
    expect(asking.subject.value).toBe('绑定')
    expect(asking.problem.value?.code).toBe('stale')
    expect(asking.done.value).toBe(false)
  })
})
