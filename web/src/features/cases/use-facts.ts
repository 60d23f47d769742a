import { api, body, type Schemas } from '@/api/client'
import { t, type MessageKey } from '@/locales/messages'
import { variables_in } from './situation'
import type { Case } from './use-cases'

export type FactToRecord = Schemas['FactToRecord']

export const fact_values = ['yes', 'no', 'unknown'] as const

const kPrefix = 'check.'

/** The facts that a rule reads, in its order. */
export function facts_of_rule(rule: unknown): string[] {
  const names = variables_in(rule).filter((name) => name.startsWith(kPrefix))
  return [...new Set(names.map((name) => name.slice(kPrefix.length)))]
}

/** Each fact that is asked for or known, with what is known of it. */
export function known_facts(filed: Pick<Case, 'facts'>, rule: unknown) {
  const asked = facts_of_rule(rule)
  const names = [...asked, ...filed.facts.map(({ name }) => name).filter((name) => !asked.includes(name))]
  return names.map((name) => ({ name, known: filed.facts.find((fact) => fact.name === name) ?? null }))
}

/** In words; a fact of which the house has none is called as its rule calls it. */
export function fact_words(name: string): string {
  const key = `fact.${name}`
  const words = t(key as MessageKey)
  return words === key ? name : words
}

export async function record_fact(case_id: string, fact: FactToRecord): Promise<Case> {
  return body(await api.POST('/api/cases/{case_id}/facts', { params: { path: { case_id } }, body: fact }))
}
