import type { Schemas } from '@/api/client'

export type Principal = Schemas['Applicant']['acts_for'][number]

/** In whose names one may apply for an item that is for these. */
export function principals_for(acts_for: readonly Principal[], audience: readonly string[]): Principal[] {
  const people = audience.length === 0 || audience.includes('自然人')
  const bodies = audience.length === 0 || audience.some((one) => one !== '自然人')
  return acts_for.filter((one) => (one.type === 'natural-person' ? people : bodies))
}

/** Those of them that are organisations. */
export function bodies_for(acts_for: readonly Principal[], audience: readonly string[]): Principal[] {
  return principals_for(acts_for, audience).filter((one) => one.type !== 'natural-person')
}
