import { useMutation } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type DocumentType = Schemas['DocumentType']
export type NaturalPerson = Schemas['NaturalPerson']
export type LegalPerson = Schemas['LegalPerson']
export type LegalPersonKind = Schemas['LegalPersonKind']

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

export const legal_person_kinds: readonly LegalPersonKind[] = [
  'enterprise',
  'sole-trader',
  'cooperative',
  'government',
  'institution',
  'society',
  'other',
]

export interface StatedPerson {
  document_type: DocumentType
  number: string
  name: string
  mobile: string | null
  compared: boolean
}

/** Numbers go in bodies, never in addresses: addresses are written down on their way. */
export function use_persons() {
  return {
    find: useMutation({
      mutationFn: async (wanted: { document_type: DocumentType; number: string }) =>
        body(await api.POST('/api/desk/natural-persons/search', { body: wanted })),
    }),
    register: useMutation({
      mutationFn: async (stated: StatedPerson) =>
        body(await api.POST('/api/desk/natural-persons', { body: stated })),
    }),
    disclose: useMutation({
      mutationFn: async ({ person_id, purpose }: { person_id: string; purpose: string }) =>
        body(
          await api.POST('/api/desk/natural-persons/{person_id}/disclosure', {
            params: { path: { person_id } },
            body: { purpose },
          }),
        ),
    }),
    find_legal: useMutation({
      mutationFn: async (credit_code: string) =>
        body(await api.POST('/api/desk/legal-persons/search', { body: { credit_code } })),
    }),
    register_legal: useMutation({
      mutationFn: async (stated: { credit_code: string; name: string; kind: LegalPersonKind }) =>
        body(
          await api.POST('/api/desk/legal-persons', {
            body: { ...stated, representative_id: null },
          }),
        ),
    }),
  }
}
