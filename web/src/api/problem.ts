import type { components } from './schema'

export type Problem = components['schemas']['Problem']
export type FieldProblem = components['schemas']['FieldProblem']

/** A refusal by the server, or that it could not be reached. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
  }
}

const made_here = (code: string, status: number, request_id = ''): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  code,
  request_id,
})

/** No answer came: the page is offline or the server is away. */
export const unreachable = (): Problem => made_here('unreachable', 0)

/** Also for answers that some proxy wrote and that are no problem+json. */
export async function read_problem(response: Response): Promise<Problem> {
  try {
    const read = (await response.json()) as Partial<Problem>
    if (typeof read.code === 'string' && typeof read.title === 'string') return read as Problem
  } catch {
    // Not JSON: fall through to the words for the bare status.
  }
  const code = response.status >= 500 ? 'unavailable' : 'unexpected'
  return made_here(code, response.status, response.headers.get('X-Request-Id') ?? '')
}

export function problem_of(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : made_here('unexpected', 0)
}

/** Worth trying again unchanged? */
export function may_retry(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500
}

/** The message at one field, by its JSON Pointer; empty when there is none. */
export function message_at(problem: Problem | null, pointer: string): string {
  return problem?.errors?.find((error) => error.pointer === pointer)?.message ?? ''
}

/** JSON Pointer to the id of the control that carries it: /contact/hours → field-contact-hours. */
export function field_id(pointer: string): string {
  return `field${pointer.replace(/[^A-Za-z0-9_]+/g, '-')}`
}
