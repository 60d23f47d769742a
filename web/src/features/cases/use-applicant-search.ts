import { computed, reactive, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import {
  legal_person_kinds,
  use_persons,
  type DocumentType,
  type LegalPersonKind,
} from '@/features/people/use-persons'
import { t } from '@/locales/messages'
import { read_card } from './card-reader'

export type ApplicantKind = DocumentType | 'credit-code'

export interface Applicant {
  person_id: string
  name: string
  number: string
}

/** Finds who stands at the window by a typed number or a card that was read; registers who is new. */
export function use_applicant_search(found: (applicant: Applicant) => void) {
  const persons = use_persons()
  const typed = reactive({
    kind: 'citizen-id' as ApplicantKind,
    number: '',
    name: '',
    mobile: '',
    legal_kind: legal_person_kinds[0] as LegalPersonKind,
    compared: false,
  })
  const problem = ref<Problem | null>(null)
  const unknown = ref(false)
  const said = ref('')
  const waiting = ref(false)
  const is_legal = computed(() => typed.kind === 'credit-code')

  async function find(): Promise<Applicant> {
    if (typed.kind === 'credit-code') {
      const legal = await persons.find_legal.mutateAsync(typed.number)
      return { person_id: legal.person_id, name: legal.name, number: legal.credit_code }
    }
    return persons.find.mutateAsync({ document_type: typed.kind, number: typed.number })
  }

  async function register(): Promise<Applicant> {
    if (typed.kind === 'credit-code') {
      const { person } = await persons.register_legal.mutateAsync({
        credit_code: typed.number,
        name: typed.name,
        kind: typed.legal_kind,
      })
      return { person_id: person.person_id, name: person.name, number: person.credit_code }
    }
    const made = await persons.register.mutateAsync({
      document_type: typed.kind,
      number: typed.number,
      name: typed.name,
      mobile: typed.mobile || null,
      compared: typed.compared,
    })
    return made.person
  }

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
      if (!unknown.value) read_typed()
      found(await (unknown.value ? register() : find()))
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
    Object.assign(typed, { kind: 'citizen-id', number: '', name: '', mobile: '', compared: false })
  }

  return { typed, problem, unknown, said, waiting, is_legal, submit, other, clear }
}
