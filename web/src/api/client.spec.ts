import { describe, expect, it, vi } from 'vitest'
import { stand_in_server } from '@/test-support/mounting'
import { api } from './client'
import { ProblemError } from './problem'

describe('api', () => {
  it('marks every write as coming from these pages, and no reading', async () => {
    const asked = stand_in_server((request) => ({
      status: request.method === 'DELETE' ? 204 : 200,
      body: request.method === 'DELETE' ? undefined : {},
    }))
    await api.GET('/api/facets')
    await api.DELETE('/api/session')
    const [reading, write] = asked.map((request) => request.headers.get('X-Requested-With'))
    expect(reading).toBeNull()
    expect(write).toBe('yimen')
  })

  it('asks for words in the language of the page', async () => {
    const asked = stand_in_server(() => ({ body: {} }))
    document.documentElement.lang = 'en'
    await api.GET('/api/facets')
    expect(asked[0]?.headers.get('Accept-Language')).toBe('en')
  })

  it('throws a refusal with the words of the server', async () => {
    const problem = { type: 'about:blank', title: '没有找到', status: 404, code: 'not-found', request_id: 'r' }
    stand_in_server(() => ({ status: 404, body: problem }))
    const refused = await api.GET('/api/lists').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ProblemError)
    expect((refused as ProblemError).problem).toEqual(problem)
  })

  it('says unreachable when no answer comes at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    const refused = await api.GET('/api/lists').catch((error: unknown) => error)
    expect((refused as ProblemError).problem.code).toBe('unreachable')
  })
})
