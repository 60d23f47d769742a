import { computed, reactive, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import {
  use_persons,
  type DocumentType,
  type LegalPerson,
  type LegalPersonKind,
} from '@/features/people/use-persons'
import { t } from '@/locales/messages'
import { read_card } from './card-reader'
import { case_number_in } from './case-number'

export type ApplicantKind = DocumentType | 'credit-code'

export interface Applicant {
  person_id: string
  name: string
  number: string
}

const nothing_typed = () => ({
  kind: 'citizen-id' as ApplicantKind,
  number: '',
  name: '',
  mobile: '',
  legal_kind: 'enterprise' as LegalPersonKind,
  compared: false,
})
type Typed = ReturnType<typeof nothing_typed>

/** People and organisations lie in two registers, and are applicants alike. */
function use_registers() {
  const { find, register, find_legal, register_legal } = use_persons()
  const of_legal = ({ person_id, name, credit_code }: LegalPerson): Applicant => ({
    person_id,
    name,
    number: credit_code,
  })

  async function look_up({ kind, number }: Typed): Promise<Applicant> {
    if (kind === 'credit-code') return of_legal(await find_legal.mutateAsync(number))
    return find.mutateAsync({ document_type: kind, number })
  }

  async function enter({ kind, number, name, legal_kind, mobile, compared }: Typed): Promise<Applicant> {
    if (kind === 'credit-code') {
      const made = await register_legal.mutateAsync({ credit_code: number, name, kind: legal_kind })
      return of_legal(made.person)
    }
    const stated = { document_type: kind, number, name, mobile: mobile || null, compared }
    return (await register.mutateAsync(stated)).person
  }

  return { look_up, enter }
}

/**
 * Finds who stands at the window by a typed number or a card that was read; registers who is new.
 * Whoever brings a paper of their case has its number read instead: `brought` says whether it is there.
 */
export function use_applicant_search(
  found: (applicant: Applicant) => void,
  brought: (case_number: string) => Promise<boolean>,
) {
  const { look_up, enter } = use_registers()
  const typed = reactive(nothing_typed())
  const problem = ref<Problem | null>(null)
  const unknown = ref(false)
  const said = ref('')
  const waiting = ref(false)
  const is_legal = computed(() => typed.kind === 'credit-code')

  /** What is sure of a card is put into the fields; what is not stays as it was typed. */
  function read_typed() {
    const card = read_card(typed.number)
    if (!card) {
      typed.number = typed.number.trim()
      return
    }
    typed.kind = card.kind
    typed.number = card.number
    if (card.name) typed.name = card.name
  }

  async function submit() {
    if (waiting.value) return
    waiting.value = true
    problem.value = null
    said.value = ''
    try {
      const case_number = case_number_in(typed.number)
      if (case_number) {
        if (await brought(case_number)) clear()
        else said.value = t('cases.no-such-number', { number: case_number })
        return
      }
      if (!unknown.value) read_typed()
      found(await (unknown.value ? enter(typed) : look_up(typed)))
      clear()
    } catch (error) {
      const refusal = problem_of(error)
      if (refusal.status === 404 && !unknown.value) {
        unknown.value = true
        said.value = t(is_legal.value ? 'persons.legal-not-found' : 'persons.not-found')
      } else {
        problem.value = refusal
      }
    } finally {
      waiting.value = false
    }
  }

  /** Another number is another person. */
  function other() {
    unknown.value = false
    problem.value = null
    said.value = ''
  }

  function clear() {
    other()
    Object.assign(typed, nothing_typed())
  }

  return { typed, problem, unknown, said, waiting, is_legal, submit, other, clear }
}
