export interface Difference {
  pointer: string
  before: unknown
  after: unknown
}

const is_branch = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null

const escaped = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1')

/** Where two JSON values differ, each at its innermost element, by JSON Pointer. */
export function value_differences(before: unknown, after: unknown, pointer = ''): Difference[] {
  const comparable =
    is_branch(before) && is_branch(after) && Array.isArray(before) === Array.isArray(after)
  if (!comparable) {
    return Object.is(before, after) ? [] : [{ pointer, before, after }]
  }
  const one = before as Record<string, unknown>
  const other = after as Record<string, unknown>
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap((key) => value_differences(one[key], other[key], `${pointer}/${escaped(key)}`))
}
