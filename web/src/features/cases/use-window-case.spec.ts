import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { case_for_tests, material_of_case } from '@/test-support/case-file'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import { use_window_case, type WindowCase } from './use-window-case'
import { gaps_of } from './window-counter'

const form = material_of_case('form', { review_points: ['签章', '完整'] })
const plan = material_of_case('plan', { deferrable: true })
const draft = case_for_tests({ state: 'draft', number: '', version: 1, materials: [form, plan] })
const received = case_for_tests({
  state: 'received',
  version: 2,
  materials: [{ ...form, held: true, handing: 'paper' }, plan],
})

function opened(): WindowCase {
  let at!: WindowCase
  mount_page(
    defineComponent({
      setup() {
        at = use_window_case()
        return () => null
      },
    }),
  )
  return at
}

const refusal = (status: number, code: string): Answer => ({
  status,
  body: { type: '', title: '不行', status, code, request_id: 'r' },
})
const last_part = (request: Request) => new URL(request.url).pathname.split('/').at(-1) ?? ''

describe('the case at the window', () => {
  beforeEach(speak_chinese)

  it('shows at every moment what is missing and what was not looked at', async () => {
    stand_in_server(() => ({ body: draft }))
    const at = opened()
    await at.take_up('c1')
    expect(at.missing.value.map((one) => one.key)).toEqual(['form', 'plan'])
    expect(at.may_defer.value).toBe(false)
    at.hand_in(form, { handing: 'paper', reference: '' })
    expect(at.missing.value.map((one) => one.key)).toEqual(['plan'])
    expect(at.may_defer.value).toBe(true)
    expect(at.unticked.value.map((one) => one.words)).toEqual(['签章', '完整'])
    at.tick('form/0', true)
    expect(at.unticked.value.map((one) => one.words)).toEqual(['完整'])
    at.hand_in(form, null)
    expect(at.ticked.size).toBe(0)
  })

  it('receives and accepts in one request, with what was ticked', async () => {
    const asked = stand_in_server((request) =>
      last_part(request) === 'receive' ? { body: case_for_tests({ version: 3 }) } : { body: { ...draft, version: 2 } },
    )
    const at = opened()
    await at.take_up('c1')
    at.hand_in(form, { handing: 'scan', reference: '' })
    at.hand_in(plan, { handing: 'number', reference: ' 揭审〔2026〕3号 ' })
    at.tick('form/0', true)
    expect(await at.decide('accept')).toBe(true)
    // What was not saved yet goes first: the receipt stands on top of it.
    expect(asked.map(last_part)).toEqual(['c1', 'draft', 'receive'])
    expect(asked[2]?.headers.get('If-Match')).toBe('"2"')
    expect(await asked[2]?.json()).toEqual({
      answers: {},
      materials: [
        { key: 'form', handing: 'scan', files: [], reference: null },
        { key: 'plan', handing: 'number', files: [], reference: '揭审〔2026〕3号' },
      ],
      ticked: ['form/0'],
    })
    expect(at.done.value).toBe('accept')
  })

  it('receives first and asks then; refused, only the asking is repeated', async () => {
    let refuses = true
    const asked = stand_in_server((request) => {
      switch (last_part(request)) {
        case 'receive':
          return { body: received }
        case 'ask-supplement':
          return refuses ? refusal(422, 'invalid-input') : { body: case_for_tests({ state: 'awaiting-supplement', version: 4 }) }
        default:
          return { body: draft }
      }
    })
    const at = opened()
    await at.take_up('c1')
    const said = { gaps: [{ material: 'plan', words: '请补交' }] }
    expect(await at.decide('ask-supplement', said)).toBe(false)
    expect(at.problem.value?.code).toBe('invalid-input')
    expect(at.filed.value?.state).toBe('received')
    refuses = false
    expect(await at.decide('ask-supplement', said)).toBe(true)
    expect(asked.map(last_part)).toEqual(['c1', 'receive', 'ask-supplement', 'ask-supplement'])
    expect(asked[3]?.headers.get('If-Match')).toBe('"2"')
    expect(await asked[3]?.json()).toEqual(said)
  })

  it('takes in what was missing, and what has not changed stays as it was', async () => {
    const seal = material_of_case('seal', { held: true, handing: 'paper' })
    const waiting = case_for_tests({
      state: 'awaiting-supplement',
      version: 5,
      materials: [{ ...form, held: true, handing: 'paper' }, plan, seal],
      gaps: [
        { material: 'form', words: '请签章', on_paper: false },
        { material: 'plan', words: '请补交', on_paper: false },
      ],
    })
    const after = { ...waiting, state: 'received', version: 6, gaps: [], materials: waiting.materials.map((one) => ({ ...one, held: true })) }
    const asked = stand_in_server((request) => {
      if (last_part(request) === 'supplement') return { body: after }
      return { body: last_part(request) === 'accept' ? case_for_tests({ version: 7 }) : waiting }
    })
    const at = opened()
    await at.take_up('c1')
    // The form lies there, but has to come again.
    expect(at.missing.value.map((one) => one.key)).toEqual(['form', 'plan'])
    at.hand_in(form, { handing: 'paper', reference: '' })
    at.hand_in(plan, { handing: 'scan', reference: '' })
    at.tick('form/0', true)
    expect(await at.decide('accept')).toBe(true)
    expect(asked.map(last_part)).toEqual(['c1', 'supplement', 'accept'])
    expect(await asked[1]?.json()).toEqual({
      materials: [
        { key: 'form', handing: 'paper', files: [], reference: null },
        { key: 'plan', handing: 'scan', files: [], reference: null },
      ],
    })
    expect(asked[2]?.headers.get('If-Match')).toBe('"6"')
    expect(await asked[2]?.json()).toEqual({ ticked: ['form/0'] })
  })

  it('keeps what was ticked and handed in when somebody was quicker', async () => {
    let version = 1
    stand_in_server((request) => (request.method === 'GET' ? { body: { ...draft, version: version++ } } : refusal(412, 'stale')))
    const at = opened()
    await at.take_up('c1')
    at.hand_in(form, { handing: 'paper', reference: '' })
    at.tick('form/1', true)
    expect(await at.decide('accept')).toBe(false)
    expect(at.problem.value?.status).toBe(412)
    expect(at.filed.value?.version).toBe(2)
    expect([...at.handed.keys()]).toEqual(['form'])
    expect([...at.ticked]).toEqual(['form/1'])
  })

  it('saves the draft when the typing stops, and learns from it what is needed', async () => {
    vi.useFakeTimers()
    try {
      const asked = stand_in_server((request) =>
        request.method === 'PUT' ? { body: { ...draft, version: 2, materials: [form, { ...plan, required: false }] } } : { body: draft },
      )
      const at = opened()
      await at.take_up('c1')
      at.answer('agent', true)
      at.answer('agent', false)
      expect(at.saved.value).toBe('unsaved')
      await vi.runAllTimersAsync()
      await flushPromises()
      expect(asked.filter((request) => request.method === 'PUT')).toHaveLength(1)
      expect(at.saved.value).toBe('saved')
      expect(at.missing.value.map((one) => one.key)).toEqual(['form'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('begins with nothing of the one before', async () => {
    stand_in_server((request) => ({ body: { ...draft, case_id: last_part(request) } }))
    const at = opened()
    await at.take_up('c1')
    at.hand_in(form, { handing: 'paper', reference: '' })
    at.tick('form/0', true)
    at.leave()
    await at.take_up('c2')
    expect(at.handed.size).toBe(0)
    expect(at.ticked.size).toBe(0)
    expect(at.done.value).toBeNull()
  })
})

describe('gaps_of', () => {
  it('names all that is missing, and once each material that is not in order', () => {
    const unticked = form.review_points.map((words) => ({ material: form, words }))
    const gaps = gaps_of([plan], unticked, { missing: '请补交', wrong: (points) => `不符：${points}` })
    expect(gaps).toEqual([
      { material: 'plan', words: '请补交' },
      { material: 'form', words: '不符：签章；完整' },
    ])
  })
})
