// This folder is read by the browser and, as it stands, by tests/differential/form_peer.mjs: files are
// imported with their ending, and only types go by `@/`.
import type { components } from '@/api/schema'

export type Field = components['schemas']['FormField']
export type Answers = Record<string, unknown>

/** What a form is judged by beside the answers: the day, and what the house found out (`check.*`). */
export interface AnswerFacts {
  today: string
  checks: Answers
}

/** One broken rule, in the codes of api/problems.toml. */
export interface AnswerFault {
  pointer: string
  code: string
  facts: Record<string, string>
}

/** Where the answers stand in a body; all pointers begin with it. */
export const answers_pointer = '/answers'

const most_of_text = 200
const most_of_textarea = 2000
const most_by_type: Record<string, number> = {
  textarea: most_of_textarea,
  select: most_of_textarea,
  multiselect: most_of_textarea,
  address: 300,
}
const most_of_email = 254

export function is_choice(field: Field): boolean {
  return field.type === 'select' || field.type === 'multiselect'
}

export function length_limit(field: Field): number {
  const most = field.format === 'email' ? most_of_email : (most_by_type[field.type] ?? most_of_text)
  const given = field.maximum_length ?? 0
  return is_choice(field) || given < 1 ? most : Math.min(most, given)
}

export function rows_of(group: Field): { minimum: number; maximum: number } {
  const given = group.repeats ?? { minimum_rows: 0, maximum_rows: 20 }
  const maximum = Math.min(Math.max(given.maximum_rows, 1), 200)
  return { minimum: Math.min(Math.max(given.minimum_rows, 0), maximum), maximum }
}

/** The fields of a group's rows, or with null those of none. */
export function members_of(fields: readonly Field[], group: string | null): Field[] {
  return fields.filter((field) => (field.group ?? null) === group)
}

export function escape_token(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1')
}

export function is_object(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
