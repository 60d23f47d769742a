import { reactive } from 'vue'
import { read_card } from '@/features/cases/card-reader'
import { today_in_china } from '@/features/people/typed-post'
import type { DocumentType } from '@/features/people/document-types'
import type { Outcome } from './register-words'
import type { NewTrackedCase, TrackedReport } from './use-register'

/** A case of a vertical system as it is being typed, and as it is told to the register. */
export type ResultKind = Outcome | 'decline'

const nothing_typed = () => ({
  number: '',
  document_type: 'citizen-id' as DocumentType | 'credit-code',
  document_number: '',
  name: '',
  received_on: today_in_china(),
  accepted_on: '',
  result: '' as ResultKind | '',
  ended_on: today_in_china(),
  words: '',
  certificate_name: '',
  certificate_number: '',
})
export type TypedCase = ReturnType<typeof nothing_typed>

const or_null = (text: string) => text.trim() || null

const nothing_said = {
  step: null,
  officer: null,
  words: null,
  outcome: null,
  certificate_name: null,
  certificate_number: null,
  due_on: null,
}

function result_of(typed: TypedCase): TrackedReport[] {
  if (!typed.result) return []
  const said = { ...nothing_said, on: typed.ended_on, words: or_null(typed.words) }
  if (typed.result === 'decline') return [{ ...said, kind: 'decline' }]
  return [
    {
      ...said,
      kind: 'finish',
      outcome: typed.result,
      certificate_name: or_null(typed.certificate_name),
      certificate_number: or_null(typed.certificate_number),
    },
  ]
}

/** A card reader types all that stands on the card into one field. Whether it did. */
export function take_card(typed: TypedCase): boolean {
  const card = read_card(typed.document_number)
  if (!card || card.number === typed.document_number.trim()) return false
  typed.document_type = card.kind
  typed.document_number = card.number
  if (card.name) typed.name = card.name
  return true
}

export function told_case(item_id: string, typed: TypedCase): NewTrackedCase {
  const legal = typed.document_type === 'credit-code'
  return {
    item_id,
    number: or_null(typed.number),
    applicant: {
      kind: legal ? 'legal-person' : 'natural-person',
      document_type: typed.document_type === 'credit-code' ? null : typed.document_type,
      number: typed.document_number.trim(),
      name: typed.name.trim(),
    },
    received_on: typed.received_on,
    officer: null,
    due_on: null,
    reports: [
      ...(typed.accepted_on ? [{ ...nothing_said, kind: 'accept' as const, on: typed.accepted_on }] : []),
      ...result_of(typed),
    ],
  }
}

/** Where the register says what is wrong with the result: at its report, behind that of the acceptance. */
export const result_pointer = (typed: TypedCase, member: string) =>
  `/reports/${typed.accepted_on ? 1 : 0}/${member}`

export function typed_case() {
  const typed = reactive(nothing_typed())
  const clear = () => Object.assign(typed, nothing_typed())
  return { typed, clear }
}
