import type { MessageKey } from '@/locales/messages'
import type { ServiceItem } from './use-items'

export interface EditorSection {
  id: string
  title: MessageKey
  elements: readonly (keyof ServiceItem)[]
}

/** The editor's sections and the elements of a ServiceItem that each shows; every element has one. */
export const editor_sections: readonly EditorSection[] = [
  {
    id: 'basics',
    title: 'section.basics',
    elements: [
      'key',
      'name',
      'type',
      'area',
      'level',
      'audience',
      'department',
      'supervising_department',
      'codes',
      'local',
      'catalogue_category',
      'annual_cases_estimate',
      'demonstration',
      'provenance',
    ],
  },
  { id: 'law', title: 'section.law', elements: ['legal_basis', 'accountability'] },
  {
    id: 'limits',
    title: 'section.limits',
    elements: [
      'handling_type',
      'promised_days',
      'statutory_days',
      'statutory_note',
      'policy_days',
      'policy_source',
      'superior_days',
      'visits',
      'visit_reason',
    ],
  },
  { id: 'conditions', title: 'section.conditions', elements: ['conditions'] },
  { id: 'materials', title: 'section.materials', elements: ['materials', 'deferral_days'] },
  { id: 'form', title: 'section.form', elements: ['form'] },
  { id: 'process', title: 'section.process', elements: ['process', 'special_procedures'] },
  { id: 'fee', title: 'section.fee', elements: ['fee', 'result', 'delivery', 'results_withheld'] },
  {
    id: 'ways',
    title: 'section.ways',
    elements: [
      'channels',
      'online_depth',
      'online_only_reason',
      'cross_region',
      'flags',
      'auto_approval_rule',
    ],
  },
  {
    id: 'commitment',
    title: 'section.commitment',
    elements: ['commitment_suitability', 'commitment_terms', 'risk_grounds'],
  },
  { id: 'contact', title: 'section.contact', elements: ['contact', 'window'] },
  { id: 'finding', title: 'section.finding', elements: ['topics', 'search_words', 'faq'] },
]

export function section_of(pointer: string): string {
  const element = pointer.split('/')[1] as keyof ServiceItem
  const section = editor_sections.find((candidate) => candidate.elements.includes(element))
  return section?.id ?? 'basics'
}
