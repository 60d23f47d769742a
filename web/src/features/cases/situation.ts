import type { ServiceItem } from '@/features/catalog/use-items'

/** The names that a JSONLogic rule asks for. */
export function variables_in(rule: unknown): string[] {
  if (Array.isArray(rule)) return rule.flatMap(variables_in)
  if (rule === null || typeof rule !== 'object') return []
  return Object.entries(rule).flatMap(([operator, part]) => {
    if (operator !== 'var') return variables_in(part)
    const name: unknown = Array.isArray(part) ? part[0] : part
    return typeof name === 'string' ? [name] : []
  })
}

/** The fields of the form on which it depends which materials are needed. */
export function situation_fields(item: Pick<ServiceItem, 'materials'> | undefined): ReadonlySet<string> {
  return new Set(item?.materials.flatMap((material) => variables_in(material.when)) ?? [])
}
