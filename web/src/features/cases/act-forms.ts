import type { Schemas } from '@/api/client'
import type { MessageKey } from '@/locales/messages'
import type { Act } from './case-names'
import type { Case, Gap, HandedMaterial } from './use-cases'

/** All that the small form of an act may ask for; what an act does not ask for is not sent. */
export interface Typed {
  reason: string
  basis: string
  unit_id: string
  step: number
  /** Names, one after the other. */
  persons: string
  account_id: string
  procedure: string
  days: number | null
  amount_yuan: string
  number: string
  way: string
  outcome: string
  /** concealed, deceived; empty: none (行政许可法 第七十八条、第七十九条) */
  fault: string
  gaps: Gap[]
  materials: HandedMaterial[]
  /** Null: the applicant themself. */
  collector: Collector | null
  /** 利害关系人 to be told. */
  parties: Party[]
  /** Who asks for a hearing or gives it up: 0 is the applicant. */
  party: string
  day: string
  hour: string
  place: string
  chair: string
  /** Names, one after the other. */
  attendants: string
  office_opinion: string
  applicant_opinion: string
  refused_by: string
  /** Of who takes a result: null: not on the pad; empty: not signed yet. */
  signature_picture: string | null
}

export type Party = Schemas['PartySaid']

export type Collector = Schemas['Collector']

export const nothing_typed = (): Typed => ({
  reason: '',
  basis: '',
  unit_id: '',
  step: -1,
  persons: '',
  account_id: '',
  procedure: '',
  days: null,
  amount_yuan: '',
  number: '',
  way: '',
  outcome: '',
  fault: '',
  gaps: [],
  materials: [],
  collector: null,
  parties: [],
  party: '0',
  day: '',
  hour: '',
  place: '',
  chair: '',
  attendants: '',
  office_opinion: '',
  applicant_opinion: '',
  refused_by: '',
  signature_picture: null,
})

export const nobody_named = (): Party => ({ name: '', way: 'post', interest: '', address: '' })

/** The way of delivery by which somebody else may collect. */
export const kAtTheWindow = '窗口领取'

export type FieldName = keyof Typed
export type Choice = 'open-step' | 'passed-step' | 'founded-procedure' | 'open-procedure' | 'asked-unit' | 'unit'

export interface ActField {
  name: FieldName
  label: MessageKey
  optional?: true
  /** Among what one chooses. */
  of?: Choice
}

export interface ActForm {
  fields: readonly ActField[]
  /** Ends something, or takes something away. */
  grave?: true
  /** Needs the materials on the screen: done at the window station. */
  at_window?: true
}

const reason: ActField = { name: 'reason', label: 'case-field.reason' }
const note: ActField = { name: 'reason', label: 'case-field.note', optional: true }
const ground: ActField = { name: 'basis', label: 'case-field.ground' }
const fault: ActField = { name: 'fault', label: 'case-field.fault', optional: true }
const materials: ActField = { name: 'materials', label: 'case-field.materials' }
const gaps: ActField = { name: 'gaps', label: 'case-field.gaps' }
const open_step: ActField = { name: 'step', label: 'case-field.step', of: 'open-step' }
const account: ActField = { name: 'account_id', label: 'case-field.account' }
const persons: ActField = { name: 'persons', label: 'case-field.persons', optional: true }

/** An applicant alone rates: the desk has no form for it. */
export type DeskAct = Exclude<Act, 'rate'>

/** What acts ask for that ask for more than a reason, or for less. */
const act_forms: Partial<Record<DeskAct, ActForm>> = {
  coach: { fields: [{ name: 'reason', label: 'case-field.consent' }] },
  discard: { fields: [], grave: true },
  restore: { fields: [] },
  submit: { fields: [] },
  'pre-review': { fields: [{ name: 'reason', label: 'case-field.pre-review' }] },
  receive: { fields: [], at_window: true },
  'ask-supplement': { fields: [gaps] },
  'force-supplement': { fields: [gaps, reason] },
  supplement: { fields: [], at_window: true },
  withdraw: { fields: [], grave: true },
  accept: { fields: [], at_window: true },
  'accept-deferred': { fields: [], at_window: true },
  'accept-committed': { fields: [], at_window: true },
  decline: {
    fields: [reason, { name: 'unit_id', label: 'case-field.body', of: 'unit' }, fault],
    grave: true,
  },
  'declare-unneeded': { fields: [reason], grave: true },
  'supply-deferred': { fields: [materials] },
  'pass-step': { fields: [open_step, note, persons] },
  'send-back': { fields: [{ name: 'step', label: 'case-field.back-to', of: 'passed-step' }, reason] },
  'hand-over': { fields: [open_step, account, reason] },
  assign: { fields: [open_step, account, reason] },
  'ask-opinion': {
    fields: [
      { name: 'unit_id', label: 'case-field.asked', of: 'unit' },
      { name: 'reason', label: 'case-field.question' },
      { name: 'days', label: 'case-field.opinion-days', optional: true },
    ],
  },
  'give-opinion': {
    fields: [
      { name: 'unit_id', label: 'case-field.answering', of: 'asked-unit' },
      { name: 'reason', label: 'case-field.opinion' },
    ],
  },
  'begin-procedure': {
    fields: [
      { name: 'procedure', label: 'case-field.procedure', of: 'founded-procedure' },
      { name: 'days', label: 'case-field.procedure-days', optional: true },
      note,
    ],
  },
  'end-procedure': {
    fields: [
      { name: 'procedure', label: 'case-field.procedure', of: 'open-procedure' },
      { name: 'reason', label: 'case-field.conclusion' },
      persons,
    ],
  },
  'name-interested': { fields: [{ name: 'parties', label: 'hearing.parties' }] },
  'request-hearing': { fields: [{ name: 'party', label: 'hearing.who' }, note] },
  'waive-hearing': { fields: [{ name: 'party', label: 'hearing.who' }, note] },
  'arrange-hearing': {
    fields: [
      { name: 'day', label: 'hearing.day' },
      { name: 'hour', label: 'hearing.hour' },
      { name: 'place', label: 'hearing.place' },
      { name: 'chair', label: 'hearing.chair' },
      { name: 'reason', label: 'hearing.why-anew' },
    ],
  },
  'record-hearing': {
    fields: [
      { name: 'attendants', label: 'hearing.attendants' },
      { name: 'office_opinion', label: 'hearing.office-opinion' },
      { name: 'applicant_opinion', label: 'hearing.applicant-opinion' },
      { name: 'refused_by', label: 'hearing.refused-by', optional: true },
    ],
  },
  extend: { fields: [{ name: 'days', label: 'case-field.extension-days' }, reason] },
  'forward-up': { fields: [{ name: 'unit_id', label: 'case-field.above', of: 'unit' }, note] },
  'grant-above': { fields: [ground, note] },
  'deny-above': { fields: [ground, reason, fault], grave: true },
  grant: { fields: [note] },
  deny: { fields: [reason, fault], grave: true },
  terminate: { fields: [ground, reason], grave: true },
  'notify-fee': { fields: [{ name: 'amount_yuan', label: 'case-field.amount' }] },
  'record-payment': { fields: [{ name: 'number', label: 'case-field.receipt' }] },
  'waive-fee': { fields: [ground, note] },
  certify: { fields: [{ name: 'number', label: 'case-field.certificate' }] },
  deliver: {
    fields: [
      { name: 'way', label: 'case-field.way' },
      { name: 'number', label: 'case-field.parcel', optional: true },
      { name: 'collector', label: 'collector.title', optional: true },
      { name: 'signature_picture', label: 'pad.receipt', optional: true },
    ],
  },
  complete: { fields: [] },
  'take-materials': { fields: [] },
  'take-result': { fields: [] },
  'inspect-decision': { fields: [{ name: 'outcome', label: 'case-field.outcome' }, reason] },
  'check-commitment': { fields: [{ name: 'outcome', label: 'case-field.outcome' }, reason] },
  revoke: { fields: [ground, reason, fault], grave: true },
  cancel: { fields: [ground, reason], grave: true },
  reopen: { fields: [ground, reason] },
}

export const form_of = (act: DeskAct): ActForm => act_forms[act] ?? { fields: [reason] }

const is_desk_act = (act: string): act is DeskAct => act !== 'rate' && act !== 'save-draft'

/** What one does most in a state comes first; the table's order decides the rest. */
const kFirst: readonly DeskAct[] = [
  'receive',
  'accept',
  'pass-step',
  'grant',
  'deny',
  'certify',
  'deliver',
  'complete',
  'supplement',
  'supply-deferred',
]

/** What is seldom done waits behind what belongs to the work of the day. */
const kSeldom: readonly DeskAct[] = ['take-materials', 'take-result', 'record-statement']

/** What the case itself shows to be without an object: nobody was asked, nothing is stopped, no fee. */
function has_object(act: DeskAct, filed: Case): boolean {
  const { steps, opinions, procedures, fee, materials } = filed
  switch (act) {
    case 'force-supplement':
      return filed.history.some((entry) => entry.act === 'ask-supplement')
    case 'pass-step':
    case 'hand-over':
    case 'assign':
      return open_steps(steps).length > 0
    case 'send-back':
      return passed_steps(steps).length > 0
    case 'give-opinion':
      return opinions.some((one) => !one.answered_on)
    case 'end-procedure':
      return procedures.some((one) => !one.to)
    case 'supply-deferred':
      return materials.some((one) => one.deferred && !one.supplied_on)
    case 'notify-fee':
      return fee.state === ''
    case 'record-payment':
    case 'waive-fee':
      return fee.state === 'told'
    case 'refund-fee':
      return fee.state === 'paid'
    case 'check-commitment':
      return filed.on_commitment
    default:
      return true
  }
}

/** The acts open to this person, those of the day first, those that end something last. */
export function desk_acts(filed: Case): DeskAct[] {
  const open = filed.acts.filter(is_desk_act).filter((act) => has_object(act, filed))
  const rank = (act: DeskAct) => {
    const first = kFirst.indexOf(act)
    if (first >= 0) return first
    if (kSeldom.includes(act)) return 2 * kFirst.length
    return form_of(act).grave ? 3 * kFirst.length : kFirst.length
  }
  return open.sort((one, other) => rank(one) - rank(other))
}

/** ¥12.50 is 1250 fen; what is no amount is none. */
export function fen_of(yuan: string): number {
  const typed = yuan.trim().replace(/^¥/, '')
  return /^\d+(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : 0
}

/** 张三、李四: names apart by what people put between them. */
export const persons_of = (words: string) => words.split(/[、,，;；\s]+/).filter(Boolean)

function sent_value(field: ActField, typed: Typed): Record<string, unknown> {
  const value = typed[field.name]
  switch (field.name) {
    case 'amount_yuan':
      return { amount_fen: fen_of(typed.amount_yuan) }
    case 'days':
      return field.optional && typed.days === null ? {} : { days: typed.days ?? 0 }
    case 'persons':
      return typed.persons.trim() ? { persons: persons_of(typed.persons) } : {}
    case 'attendants':
      return { attendants: persons_of(typed.attendants) }
    case 'refused_by':
      return typed.refused_by.trim() ? { refused_by: persons_of(typed.refused_by) } : {}
    case 'party':
      return { party: Number(typed.party) }
    case 'parties':
      return { parties: typed.parties.map(({ address, ...party }) => (address ? { ...party, address } : party)) }
    case 'collector':
      return typed.collector && typed.way === kAtTheWindow ? { collector: typed.collector } : {}
    case 'signature_picture':
      return typed.signature_picture && typed.way === kAtTheWindow ? { signature_picture: typed.signature_picture } : {}
    case 'fault':
    case 'number':
    case 'account_id':
      return value === '' && field.optional ? {} : { [field.name]: String(value).trim() }
    default:
      return { [field.name]: typeof value === 'string' ? value.trim() : value }
  }
}

/** The body of an act. Bodies that know a reason have it, be it empty. */
export function body_of(act: DeskAct, typed: Typed): Record<string, unknown> {
  const parts = form_of(act).fields.map((field) => sent_value(field, typed))
  return Object.assign({}, ...parts) as Record<string, unknown>
}

/** Where in the server's words the fault of a field stands. */
export function pointer_of(name: FieldName): string {
  return name === 'amount_yuan' ? '/amount_fen' : `/${name}`
}

/** Steps that somebody can pass now. */
export function open_steps(steps: Case['steps']): number[] {
  return steps.flatMap((step, at) => (step.opened_on && !step.passed_on ? [at] : []))
}

export function passed_steps(steps: Case['steps']): number[] {
  return steps.flatMap((step, at) => (step.passed_on ? [at] : []))
}

/** An inspection on the spot is done by two at least. */
export const needs_two = (steps: Case['steps'], step: number) => steps[step]?.kind === 'inspect'
