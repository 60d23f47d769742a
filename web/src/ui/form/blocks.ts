import { members_of, type Field } from './field.ts'

/** Families of data elements that are asked together where a form names no blocks itself. */
export type Family = 'person' | 'org' | 'premises' | 'matter' | 'bank' | 'agent' | 'delivery' | 'first'

const families: Record<string, Family> = {
  person: 'person',
  contact: 'person',
  org: 'org',
  premises: 'premises',
  bank: 'bank',
  agent: 'agent',
  delivery: 'delivery',
}

/** More questions than these on one page are two pages. */
const most_questions = 8

/** What is asked on one page. */
export interface QuestionBlock {
  id: string
  /** As the form names it; else the family tells. */
  title: string | null
  family: Family
  /** Which page of how many of the same name. */
  part: number
  parts: number
  fields: Field[]
}

function family_of(field: Field): Family {
  if (field.element === 'application.by_agent') return 'agent'
  return families[field.element.split('.')[0] ?? ''] ?? 'matter'
}

function in_pages(fields: Field[]): Field[][] {
  const pages = Math.ceil(fields.length / most_questions)
  const size = Math.ceil(fields.length / pages)
  return Array.from({ length: pages }, (_, page) => fields.slice(page * size, (page + 1) * size))
}

function named_blocks(fields: Field[]): { title: string | null; fields: Field[] }[] {
  const blocks: { title: string | null; fields: Field[] }[] = []
  for (const field of fields) {
    const last = blocks[blocks.length - 1]
    if (!last || (field.block && field.block !== last.title)) {
      blocks.push({ title: field.block ?? null, fields: [field] })
    } else {
      last.fields.push(field)
    }
  }
  return blocks
}

/** What decides about more than the form is asked before everything else, on a page of its own. */
function first_block(asked: Field[], first: ReadonlySet<string>): QuestionBlock[] {
  const fields = asked.filter((field) => first.has(field.name))
  if (fields.length === 0) return []
  return [{ id: 'first', title: null, family: 'first', part: 1, parts: 1, fields }]
}

/**
 * The pages of a form: its own blocks, else fields of one family together, after those that are asked
 * first. Rows stay with their group.
 */
export function question_blocks(
  fields: readonly Field[],
  first: ReadonlySet<string> = new Set(),
): QuestionBlock[] {
  const top = members_of(fields, null)
  const later = top.filter((field) => !first.has(field.name))
  return [...first_block(top, first), ...later_blocks(later)]
}

function later_blocks(asked: Field[]): QuestionBlock[] {
  if (asked.some((field) => field.block)) {
    return named_blocks(asked).map((block, at) => ({
      ...block,
      id: `block-${at}`,
      family: 'matter',
      part: 1,
      parts: 1,
    }))
  }
  const by_family = new Map<Family, Field[]>()
  for (const field of asked) {
    const family = family_of(field)
    by_family.set(family, [...(by_family.get(family) ?? []), field])
  }
  return Array.from(by_family).flatMap(([family, members]) =>
    in_pages(members).map((page, at, pages) => ({
      id: `${family}-${at}`,
      title: null,
      family,
      part: at + 1,
      parts: pages.length,
      fields: page,
    })),
  )
}
