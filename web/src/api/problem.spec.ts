import { describe, expect, it } from 'vitest'
import { field_id, may_retry, message_at, read_problem, unreachable } from './problem'

describe('read_problem', () => {
  it('takes over what the server says', async () => {
    const said = { type: 'about:blank', title: '请先登录', status: 401, code: 'not-signed-in', request_id: 'r' }
    const response = new Response(JSON.stringify(said), { status: 401 })
    expect(await read_problem(response)).toEqual(said)
  })

  it('makes a refusal of its own of a proxy that answers in HTML', async () => {
    const response = new Response('<h1>502</h1>', { status: 502, headers: { 'X-Request-Id': 'r-7' } })
    expect(await read_problem(response)).toMatchObject({
      code: 'unavailable',
      status: 502,
      request_id: 'r-7',
    })
  })
})

describe('may_retry', () => {
  it('holds for what may pass by itself only', () => {
    const of = (status: number) => may_retry({ ...unreachable(), status })
    expect([0, 429, 500, 503].map(of)).toEqual([true, true, true, true])
    expect([401, 403, 404, 409, 412, 422].map(of)).not.toContain(true)
  })
})

describe('field_id', () => {
  it('turns a pointer into an id that a selector can name', () => {
    expect(field_id('/materials/3/basis')).toBe('field-materials-3-basis')
    expect(field_id('/second_factor')).toBe('field-second_factor')
  })
})

describe('message_at', () => {
  it('finds the message of exactly that element', () => {
    const problem = {
      ...unreachable(),
      errors: [{ pointer: '/account', code: 'json-missing', message: '请填写账号' }],
    }
    expect(message_at(problem, '/account')).toBe('请填写账号')
    expect(message_at(problem, '/acc')).toBe('')
    expect(message_at(null, '/account')).toBe('')
  })
})
