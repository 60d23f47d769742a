import logic from 'json-logic-js'
import { answers_pointer, is_object, type AnswerFacts, type Answers, type Field } from './field.ts'

/** What a rule reads, as core/logic has it (variables_of); tests/differential compares. */
const scoped = ['map', 'filter', 'reduce', 'all', 'none', 'some']

function operation_of(node: unknown): [string, unknown[]] | null {
  if (!is_object(node)) return null
  const entries = Object.entries(node)
  const [first] = entries
  if (!first || entries.length !== 1) return null
  return [first[0], Array.isArray(first[1]) ? first[1] : [first[1]]]
}

function collect_names(node: unknown, names: Set<string>): void {
  const operation = operation_of(node)
  if (!operation && !Array.isArray(node)) {
    if (typeof node === 'string' || typeof node === 'number') names.add(String(node))
    return
  }
  const [name, parts] = operation ?? ['merge', node as unknown[]]
  const chooses = name === 'if' || name === '?:'
  if (!chooses && name !== 'merge') return
  parts.forEach((part, at) => {
    const is_condition = chooses && at % 2 === 0 && at + 1 < parts.length
    if (!is_condition) collect_names(part, names)
  })
}

function collect(node: unknown, names: Set<string>): void {
  const operation = operation_of(node)
  if (!operation) {
    if (Array.isArray(node)) node.forEach((part) => collect(part, names))
    return
  }
  const [name, parts] = operation
  parts.forEach((part, at) => {
    if (!(scoped.includes(name) && at === 1)) collect(part, names)
  })
  if (name === 'missing') parts.forEach((part) => collect_names(part, names))
  else if (name === 'missing_some' && parts.length > 1) collect_names(parts[1], names)
  else if (name === 'var') {
    if (parts.length === 0 || parts[0] === null) names.add('')
    else collect_names(parts[0], names)
  }
}

/** Names of fields that a condition reads, and of checks as `check.<name>`. */
export function names_read(rule: unknown): Set<string> {
  const names = new Set<string>()
  collect(rule, names)
  return new Set(
    Array.from(names, (name) => {
      const first = name.split('.')[0] ?? ''
      return first === 'check' ? name : first
    }),
  )
}

/** Places of fields, each after all that its condition reads; what lies on or behind a cycle is left out. */
export function condition_order(fields: readonly Field[]): number[] {
  const readers: number[][] = fields.map(() => [])
  const open = fields.map((field, at) => {
    const names = field.when ? names_read(field.when) : new Set<string>()
    if (field.group) names.add(field.group)
    let waits = 0
    names.forEach((name) => {
      const place = fields.findIndex((other) => other.name === name)
      if (place < 0) return
      readers[place]?.push(at)
      waits += 1
    })
    return waits
  })
  const ready = new Set(open.flatMap((waits, at) => (waits === 0 ? [at] : [])))
  const order: number[] = []
  while (ready.size > 0) {
    const at = Math.min(...Array.from(ready))
    ready.delete(at)
    order.push(at)
    readers[at]?.forEach((next) => {
      open[next] = (open[next] ?? 0) - 1
      if (open[next] === 0) ready.add(next)
    })
  }
  return order
}

function holds(rule: unknown, data: Answers): boolean {
  try {
    return logic.truthy(logic.apply(rule, data))
  } catch {
    // A condition that cannot be computed does not hold.
    return false
  }
}

/** JSON Pointers of everything that is asked when these are the answers (core/form/conditions.h). */
export function find_asked(
  fields: readonly Field[],
  answers: Answers,
  facts: AnswerFacts,
): Set<string> {
  const asked = new Set<string>()
  const order = condition_order(fields)
  const data: Answers = { check: facts.checks }

  const ask = (field: Field, given: Answers, above: string, seen: Answers) => {
    if (field.when && !holds(field.when, seen)) return
    asked.add(`${above}/${field.name}`)
    if (given[field.name] !== undefined) seen[field.name] = given[field.name]
  }
  const of = (group: string | null) =>
    order.map((at) => fields[at] as Field).filter((field) => (field.group ?? null) === group)

  of(null).forEach((field) => ask(field, answers, answers_pointer, data))
  for (const group of fields) {
    const pointer = `${answers_pointer}/${group.name}`
    const rows = answers[group.name]
    if (group.type !== 'group' || !asked.has(pointer) || !Array.isArray(rows)) continue
    const members = of(group.name)
    rows.forEach((row: unknown, at) => {
      if (!is_object(row)) return
      const seen = { ...data }
      members.forEach((member) => ask(member, row, `${pointer}/${at}`, seen))
    })
  }
  return asked
}

export interface KeptAnswers {
  answers: Answers
  /** JSON Pointers of what was left out. */
  dropped: string[]
}

/** The answers that are filed: without those of fields whose condition does not hold. */
export function drop_unasked(
  fields: readonly Field[],
  answers: Answers,
  facts: AnswerFacts,
): KeptAnswers {
  const asked = find_asked(fields, answers, facts)
  const dropped: string[] = []
  const keep = (given: Answers, group: string | null, above: string): Answers => {
    const kept = { ...given }
    for (const field of fields) {
      if ((field.group ?? null) !== group || kept[field.name] === undefined) continue
      const pointer = `${above}/${field.name}`
      const answer = kept[field.name]
      if (!asked.has(pointer)) {
        dropped.push(pointer)
        delete kept[field.name]
      } else if (field.type === 'group' && Array.isArray(answer)) {
        kept[field.name] = answer.map((row: unknown, at) =>
          is_object(row) ? keep(row, field.name, `${pointer}/${at}`) : row,
        )
      }
    }
    return kept
  }
  return { answers: keep(answers, null, answers_pointer), dropped }
}
