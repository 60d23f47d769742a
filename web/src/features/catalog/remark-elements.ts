import type { MessageKey } from '@/locales/messages'

/** The elements of the guide beside which plain words may stand, in the order of the guide. */
export const remark_elements: readonly { element: string; name: MessageKey }[] = [
  { element: 'summary', name: 'remark.summary' },
  { element: 'conditions', name: 'remark.conditions' },
  { element: 'legal_basis', name: 'remark.legal_basis' },
  { element: 'contact/accepting_unit', name: 'remark.accepting_unit' },
  { element: 'process', name: 'remark.process' },
  { element: 'materials', name: 'remark.materials' },
  { element: 'form', name: 'remark.form' },
  { element: 'samples', name: 'remark.samples' },
  { element: 'fee', name: 'remark.fee' },
  { element: 'promised_days', name: 'remark.promised_days' },
  { element: 'accountability', name: 'remark.accountability' },
  { element: 'contact/consultation', name: 'remark.consultation' },
  { element: 'contact/address', name: 'remark.address' },
  { element: 'contact/bus_routes', name: 'remark.bus_routes' },
  { element: 'contact/status_query', name: 'remark.status_query' },
  { element: 'result', name: 'remark.result' },
  { element: 'faq', name: 'remark.faq' },
]
