import type { documents as chinese } from '../zh-CN/documents'

export const documents: Record<keyof typeof chinese, string> = {
  'document.citizen-id': 'Resident identity card',
  'document.residence-permit': 'Residence permit (Hong Kong, Macao, Taiwan)',
  'document.foreigner-card': 'Foreign permanent resident card',
  'document.hong-kong-macao-permit': 'Mainland travel permit (Hong Kong, Macao)',
  'document.taiwan-permit': 'Mainland travel permit (Taiwan)',
  'document.passport': 'Chinese passport',
  'document.foreign-passport': 'Foreign passport',
  'document.officer-card': 'Officer card',
  'document.household-register': 'Household register',
  'document.other': 'Other document',
}
