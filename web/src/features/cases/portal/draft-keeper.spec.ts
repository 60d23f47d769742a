import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import { case_for_tests } from '@/test-support/case-file'
import { field_for_tests as field } from '@/test-support/form'
import type { Case } from '../use-cases'
import { keep_draft } from './draft-keeper'
import { local_drafts, type LocalDraft } from './local-drafts'

const fields = [field(), field({ name: 'phone', label: '手机', type: 'phone' })]
const copies = local_drafts('elder', localStorage)
interface Held {
  version?: number
  state?: string
  answers?: object
}
const draft = ({ answers = {}, ...more }: Held = {}) =>
  case_for_tests({ state: 'draft', version: 1, ...more, answers: answers as Case['answers'] })
const kept = (changes: Partial<LocalDraft> = {}): LocalDraft => ({
  answers: { name: '张三' },
  materials: [],
  version: 1,
  kept_at: '2026-03-06T06:00:00Z',
  base: { answers: { name: '' }, materials: [] },
  sent: null,
  ...changes,
})
const refusal = (status: number, code: string) =>
  new ProblemError({ type: 'about:blank', title: code, status, code, request_id: '' })

/** A server of the test's own: what it holds, and what it says to the next savings. */
function server(holds: Case) {
  const state = { holds, answers: [] as (Error | 'lost')[] }
  const save = vi.fn(async ({ version }: { version: number }, said: { answers: object }) => {
    const answer = state.answers.shift()
    if (answer instanceof Error) throw answer
    if (version !== state.holds.version) throw refusal(412, 'stale')
    state.holds = { ...state.holds, version: version + 1, answers: { ...said.answers } }
    if (answer === 'lost') throw refusal(0, 'unreachable')
    return state.holds
  })
  const read = vi.fn(async () => state.holds)
  return { state, save, read }
}

function open(holds: Case) {
  const behind = server(holds)
  const at = () =>
    keep_draft(behind.state.holds, {
      fields,
      copies,
      save: behind.save as never,
      read: behind.read,
      now: () => new Date('2026-03-06T06:05:00Z'),
    })
  return { ...behind, keeper: at(), open_again: at }
}

const pass = () => vi.advanceTimersByTimeAsync(1_000)

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('a draft that is kept', () => {
  it('is in the browser at once, and on the server when the typing stops', async () => {
    const { keeper, save } = open(draft())
    keeper.change({ answers: { name: '张' } })
    keeper.change({ answers: { name: '张三' } })
    expect(copies.find('c1')?.answers).toEqual({ name: '张三' })
    expect(save).not.toHaveBeenCalled()
    await pass()
    expect(save).toHaveBeenCalledTimes(1)
    expect(keeper.state.value).toBe('saved')
    expect(keeper.saved_at.value).toBe('2026-03-06T06:05:00.000Z')
    expect(copies.find('c1')).toBeNull()
  })

  it('comes back after a crash and is sent', async () => {
    copies.keep('c1', kept())
    const { keeper, state } = open(draft())
    expect(keeper.content.value.answers).toEqual({ name: '张三' })
    await pass()
    expect(state.holds.answers).toEqual({ name: '张三' })
    expect(keeper.state.value).toBe('saved')
  })

  it('is not sent when the server has it already', async () => {
    copies.keep('c1', kept())
    const { save } = open(draft({ version: 2, answers: { name: '张三' } }))
    await pass()
    expect(save).not.toHaveBeenCalled()
    expect(copies.find('c1')).toBeNull()
  })

  it('waits while there is no line, and goes as soon as there is one', async () => {
    const { keeper, state, save } = open(draft())
    state.answers.push(refusal(0, 'unreachable'), refusal(503, 'busy'))
    keeper.change({ answers: { name: '张三' } })
    await pass()
    expect(keeper.state.value).toBe('offline')
    keeper.change({ answers: { name: '张三丰' } })
    expect(keeper.state.value).toBe('offline')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(keeper.state.value).toBe('offline')
    keeper.try_again()
    await pass()
    expect(save).toHaveBeenCalledTimes(3)
    expect(state.holds.answers).toEqual({ name: '张三丰' })
    expect(keeper.state.value).toBe('saved')
  })

  it('stays when the session has ended, and is sent after signing in again', async () => {
    const { keeper, state, open_again } = open(draft())
    state.answers.push(refusal(401, 'not-signed-in'))
    keeper.change({ answers: { name: '张三' } })
    await pass()
    expect(keeper.state.value).toBe('signed-out')
    expect(copies.find('c1')?.answers).toEqual({ name: '张三' })
    keeper.leave()
    const later = open_again()
    await pass()
    expect(later.state.value).toBe('saved')
    expect(state.holds.answers).toEqual({ name: '张三' })
  })

  it('takes for its own what it sent when only the answer was lost', async () => {
    const { keeper, state } = open(draft())
    state.answers.push('lost')
    keeper.change({ answers: { name: ' 张三 ' } })
    await pass()
    expect(keeper.state.value).toBe('offline')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(keeper.state.value).toBe('saved')
    expect(keeper.filed.value.version).toBe(2)
  })

  it('takes it for its own after a crash too, and sends what was written since', async () => {
    copies.keep('c1', kept({ answers: { name: '张三丰' }, sent: { answers: { name: '张三' }, materials: [] } }))
    const { keeper, state } = open(draft({ version: 2, answers: { name: '张三' } }))
    expect(keeper.state.value).toBe('unsaved')
    await pass()
    expect(state.holds.answers).toEqual({ name: '张三丰' })
  })

  it('sends what was typed while it was being saved', async () => {
    const { keeper, state } = open(draft())
    keeper.change({ answers: { name: '张' } })
    const flushing = keeper.flush()
    keeper.change({ answers: { name: '张三' } })
    await flushing
    expect(keeper.state.value).toBe('unsaved')
    await pass()
    expect(state.holds.answers).toEqual({ name: '张三' })
  })

  it('shows both when another device has saved, and overwrites neither', async () => {
    const { keeper, state } = open(draft())
    state.holds = draft({ version: 2, answers: { name: '李四' } })
    keeper.change({ answers: { name: '张三' } })
    await pass()
    expect(keeper.state.value).toBe('conflict')
    expect(keeper.conflict.value?.mine.answers).toEqual({ name: '张三' })
    expect(keeper.conflict.value?.theirs.answers).toEqual({ name: '李四' })
    expect(state.holds.answers).toEqual({ name: '李四' })
    keeper.choose('mine')
    await pass()
    expect(state.holds.answers).toEqual({ name: '张三' })
    expect(state.holds.version).toBe(3)
  })

  it('asks nothing when the case has moved on and nobody has written anything else', async () => {
    copies.keep('c1', kept())
    const { keeper, state } = open(draft({ version: 4 }))
    await pass()
    expect(keeper.state.value).toBe('saved')
    state.holds = { ...state.holds, version: 9 }
    keeper.change({ answers: { name: '张三丰' } })
    await pass()
    await pass()
    expect(keeper.state.value).toBe('saved')
    expect(state.holds.answers).toEqual({ name: '张三丰' })
  })

  it('takes what the other device saved when the person says so', async () => {
    copies.keep('c1', kept())
    const { keeper, save } = open(draft({ version: 2, answers: { name: '李四' } }))
    expect(keeper.conflict.value?.kept_at).toBe('2026-03-06T06:00:00Z')
    keeper.choose('theirs')
    await pass()
    expect(keeper.content.value.answers).toEqual({ name: '李四' })
    expect(save).not.toHaveBeenCalled()
    expect(copies.find('c1')).toBeNull()
  })

  it('is closed when it has been filed elsewhere', async () => {
    const { keeper, state } = open(draft())
    state.answers.push(refusal(409, 'act-not-open'))
    state.holds = draft({ version: 5, state: 'submitted' })
    keeper.change({ answers: { name: '张三' } })
    await pass()
    expect(keeper.state.value).toBe('closed')
  })
})

describe('copies of drafts', () => {
  it('belong to an account', () => {
    copies.keep('c1', kept())
    const other = local_drafts('daughter', localStorage)
    expect(other.find('c1')).toBeNull()
    expect(other.list()).toEqual([])
    expect(copies.list()).toEqual(['c1'])
  })

  it('that cannot be read are none', () => {
    localStorage.setItem('yimen.draft.elder.c1', '{"answers":')
    expect(copies.find('c1')).toBeNull()
  })
})
