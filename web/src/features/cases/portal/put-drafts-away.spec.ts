import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, unreachable } from '@/api/problem'
import { case_for_tests } from '@/test-support/case-file'
import { copies_of, send_drafts } from './put-drafts-away'

const copies = copies_of('elder')
const draft = { answers: { name: '张三' }, materials: [], version: 2, kept_at: '', base: { answers: {}, materials: [] }, sent: null }
const read = async () => case_for_tests({ state: 'draft' })

beforeEach(() => {
  localStorage.clear()
  copies.keep('c1', draft)
})

describe('signing out', () => {
  it('sends what the server has not got, and leaves nothing on the device', async () => {
    const save = vi.fn(async () => case_for_tests())
    expect(await send_drafts(copies, save, read)).toBe(0)
    expect(save).toHaveBeenCalledWith({ case_id: 'c1', version: 2 }, { answers: { name: '张三' }, materials: [] })
    expect(localStorage.length).toBe(0)
  })

  it('keeps what could not be sent, and says so', async () => {
    const save = vi.fn(async () => Promise.reject(new ProblemError(unreachable())))
    expect(await send_drafts(copies, save, read)).toBe(1)
    expect(copies.find('c1')?.answers).toEqual({ name: '张三' })
  })

  it('drops the copy of what has been filed meanwhile, and touches nobody else', async () => {
    copies_of('daughter').keep('c2', draft)
    const save = vi.fn()
    expect(await send_drafts(copies, save, async () => case_for_tests({ state: 'received' }))).toBe(0)
    expect(save).not.toHaveBeenCalled()
    expect(copies.list()).toEqual([])
    expect(copies_of('daughter').list()).toEqual(['c2'])
  })
})
