import type { Schemas } from '@/api/client'

export type DocumentType = Schemas['DocumentType']

/** In the order in which people are asked; the citizen's card comes first. */
export const document_types: readonly DocumentType[] = [
  'citizen-id',
  'residence-permit',
  'foreigner-card',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'passport',
  'foreign-passport',
  'officer-card',
  'household-register',
  'other',
]
