import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import { close_open_drafts } from './open-drafts'
import { use_sharing } from './use-sharing'

const upper = (_: string, typed: unknown) => String(typed).trim()

function open(answers: Answer[]) {
  const asked = stand_in_server(() => answers.shift() ?? { body: { joint_case_id: 'j1' } })
  const taken = vi.fn()
  const scope = effectScope()
  const sharing = scope.run(() => use_sharing(() => 'j1', upper, taken))!
  return { sharing, asked, taken, scope }
}

describe('what is shared', () => {
  beforeEach(async () => {
    sessionStorage.clear()
    await speak_chinese()
  })
  afterEach(() => vi.unstubAllGlobals())

  it('goes out together, in its normal form, and stays as it was typed', async () => {
    const { sharing, asked, taken } = open([])
    sharing.answer({ 'org.name': '某店 ' })
    sharing.answer({ 'person.name': '张三' })
    expect(sharing.state.value).toBe('unsaved')
    expect(await sharing.settle()).toBe(true)
    expect(asked).toHaveLength(1)
    expect(await asked[0]!.json()).toEqual({ elements: { 'org.name': '某店', 'person.name': '张三' } })
    expect(sharing.typed.value['org.name']).toBe('某店 ')
    expect(sharing.state.value).toBe('saved')
    expect(taken).toHaveBeenCalledOnce()
  })

  it('is sent again after a refusal, with what was typed since', async () => {
    const refusal = { type: '', title: '不行', status: 422, code: 'invalid-input', request_id: 'r' }
    const { sharing, asked } = open([{ status: 422, body: refusal }])
    sharing.answer({ 'org.name': '' })
    expect(await sharing.settle()).toBe(false)
    expect(sharing.problem.value?.title).toBe('不行')
    expect(sharing.state.value).toBe('unsaved')
    sharing.answer({ 'person.name': '张三' })
    expect(await sharing.settle()).toBe(true)
    expect(await asked[1]!.json()).toEqual({ elements: { 'org.name': '', 'person.name': '张三' } })
    expect(sharing.problem.value).toBeNull()
  })

  it('is there again after a reload where it had not arrived, and goes once it has', async () => {
    const refusal = { type: '', title: '', status: 401, code: 'not-signed-in', request_id: '' }
    const before = open([{ status: 401, body: refusal }, { status: 401, body: refusal }])
    before.sharing.answer({ 'org.name': '某店' })
    await before.sharing.settle()
    before.scope.stop()
    await vi.waitFor(() => expect(before.asked).toHaveLength(2))
    const { sharing } = open([])
    expect(sharing.typed.value).toEqual({ 'org.name': '某店' })
    expect(await sharing.settle()).toBe(true)
    expect(open([]).sharing.typed.value).toEqual({})
  })

  it('is written down no more once one has signed out', async () => {
    const { sharing } = open([])
    close_open_drafts()
    sharing.answer({ 'org.name': '某店' })
    expect(Object.keys(sessionStorage)).toEqual([])
    await sharing.settle()
  })

  it('is kept when the page goes', async () => {
    const { sharing, asked, scope } = open([])
    sharing.answer({ 'org.name': '某店' })
    scope.stop()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
  })
})
