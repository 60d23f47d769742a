import type { Field } from '@/ui/form/field'
import { normalise_answers } from '@/ui/form/normalise'
import type { DraftContent } from './local-drafts'

function in_order(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(in_order)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return members.map(([name, member]) => [name, in_order(member)])
}

/** Files are told by the reference; the server writes down what it knows of them by itself. */
function handed(content: DraftContent) {
  return content.materials
    .map((one) => [one.key, one.handing, one.reference ?? ''])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
}

/** Whether two drafts say the same, once the answers are in the form in which they are kept. */
export function is_same_content(
  fields: readonly Field[],
  one: DraftContent,
  other: DraftContent,
): boolean {
  const words = (content: DraftContent) =>
    JSON.stringify([in_order(normalise_answers(fields, content.answers)), handed(content)])
  return words(one) === words(other)
}

/** Names of the fields on which two drafts differ, in the order of the form. */
export function different_fields(
  fields: readonly Field[],
  one: DraftContent,
  other: DraftContent,
): Field[] {
  const mine = normalise_answers(fields, one.answers)
  const theirs = normalise_answers(fields, other.answers)
  const words = (value: unknown) => JSON.stringify(in_order(value ?? null))
  return fields.filter(
    (field) => !field.group && words(mine[field.name]) !== words(theirs[field.name]),
  )
}
