import createClient, { type Middleware } from 'openapi-fetch'
import { is_attended } from '@/ui/attention'
import type { components, paths } from './schema'
import { ProblemError, read_problem, unreachable } from './problem'

export type Schemas = components['schemas']

const asProblem: Middleware = {
  onRequest({ request }) {
    // Refusals are worded by the server, in the language of the page.
    request.headers.set('Accept-Language', document.documentElement.lang || 'zh-CN')
    if (request.method !== 'GET') request.headers.set('X-Requested-With', 'yimen')
    else if (!is_attended()) request.headers.set('X-Unattended', 'yes')
    return request
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined
    throw new ProblemError(await read_problem(response))
  },
  onError() {
    return new ProblemError(unreachable())
  },
}

/**
 * The server by its contract. A refusal is thrown as ProblemError, so `data` is there whenever a
 * call returns.
 */
export const api = createClient<paths>({
  baseUrl: location.origin,
  // Looked up at each call, so that tests may put their own in its place.
  fetch: (request) => globalThis.fetch(request),
})
api.use(asProblem)

/** The body of an answer that is known to have one. */
export function body<T>(answer: { data?: T }): T {
  return answer.data as T
}
