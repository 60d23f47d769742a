import { computed } from 'vue'
import { use_guide } from '@/features/catalog/use-items'
import {
  kAtTheWindow,
  form_of,
  fen_of,
  needs_two,
  nobody_named,
  nothing_typed,
  open_steps,
  passed_steps,
  persons_of,
  type ActField,
  type DeskAct,
  type FieldName,
  type Typed,
} from './act-forms'
import { gaps_of } from './window-counter'
import type { Case, MaterialOfCase } from './use-cases'
import { use_unit_names } from './use-unit-names'
import { t } from '@/locales/messages'

interface NamedChoice {
  id: string
  name: string
}

export interface ActChoices {
  open: NamedChoice[]
  passed: NamedChoice[]
  procedures: NamedChoice[]
  open_procedures: NamedChoice[]
  asked_units: NamedChoice[]
  ways: NamedChoice[]
  materials: MaterialOfCase[]
  /** Who may still ask for a hearing. */
  concerned: NamedChoice[]
}

const kByPost = '邮寄'

const named = (id: string): NamedChoice => ({ id, name: id })

/** What the forms of the acts on a case choose among, out of the case and of its item. */
export function use_act_choices(filed: () => Case) {
  const { data: guide } = use_guide(() => filed().item.entry_id)
  const unanswered = computed(() => filed().opinions.filter((one) => !one.answered_on))
  const unit_name = use_unit_names(() => unanswered.value.map((one) => one.unit_id))

  const choices = computed((): ActChoices => {
    const now = filed()
    const step = (at: number) => ({ id: String(at), name: now.steps[at]?.name ?? '' })
    const item = guide.value?.item
    const open = new Set(now.procedures.filter((one) => !one.to).map((one) => one.kind))
    const ways = new Set([...(item?.delivery ?? []), kAtTheWindow, kByPost])
    return {
      open: open_steps(now.steps).map(step),
      passed: passed_steps(now.steps).map(step),
      procedures: (item?.special_procedures ?? []).filter((one) => !open.has(one.kind)).map((one) => named(one.kind)),
      open_procedures: [...open].map(named),
      asked_units: unanswered.value.map((one) => ({ id: one.unit_id, name: unit_name(one.unit_id) })),
      ways: [...ways].map(named),
      concerned: now.concerned
        .filter((one) => one.may_ask_until)
        .map((one) => ({ id: String(one.party), name: one.name || t('hearing.applicant') })),
      materials: now.materials.filter((one) => one.deferred && !one.supplied_on),
    }
  })

  /** Nothing is typed that the case already says: the only choice is chosen, the gaps are named. */
  function prefilled(act: DeskAct): Typed {
    const { open, procedures, open_procedures, asked_units, ways, concerned } = choices.value
    const typed = nothing_typed()
    const only = (list: NamedChoice[]) => (list.length === 1 ? (list[0]?.id ?? '') : '')
    const of = new Map(form_of(act).fields.map((field) => [field.name, field]))
    if (of.get('step')?.of === 'open-step') typed.step = open.length > 0 ? Number(open[0]?.id) : -1
    if (of.has('procedure')) {
      typed.procedure = only(of.get('procedure')?.of === 'open-procedure' ? open_procedures : procedures)
    }
    if (of.get('unit_id')?.of === 'asked-unit') typed.unit_id = only(asked_units)
    if (of.has('way')) typed.way = ways.find((one) => one.id === kAtTheWindow)?.id ?? only(ways)
    if (of.has('party')) typed.party = concerned[0]?.id ?? '0'
    if (of.has('parties')) typed.parties = [nobody_named()]
    if (of.has('day')) typed.day = filed().hearing?.earliest_day ?? ''
    if (of.has('hour')) typed.hour = '09:30'
    if (of.has('gaps')) typed.gaps = gaps_for(filed())
    return typed
  }

  return { choices, prefilled }
}

function gaps_for(filed: Case) {
  const missing = filed.materials.filter((one) => one.required && !one.held)
  return gaps_of(missing, [], {
    missing: t('case.gap-missing'),
    wrong: (points) => t('case.gap-wrong', { points }),
  })
}

/** What the form of the act asks: two inspectors only where somebody goes out to look, a collector and a signature only at the window,
    why a hearing is called anew only when it was called before. */
export function fields_of(act: DeskAct, typed: Typed, filed: Case): readonly ActField[] {
  return form_of(act).fields.filter(
    ({ name }) =>
      (name !== 'persons' || act !== 'pass-step' || needs_two(filed.steps, typed.step)) &&
      (name !== 'reason' || act !== 'arrange-hearing' || !!filed.hearing?.day) &&
      ((name !== 'collector' && name !== 'signature_picture') || typed.way === kAtTheWindow),
  )
}

/** What must not be empty and is, all at once; the law itself is the server's. */
export function missing_in(act: DeskAct, typed: Typed, filed: Case): Set<FieldName> {
  const missing = new Set<FieldName>()
  for (const { name, optional } of fields_of(act, typed, filed)) {
    if (name === 'signature_picture' && typed.signature_picture === '') missing.add(name)
    if (optional) continue
    const value = typed[name]
    const empty =
      value === null ||
      value === -1 ||
      (typeof value === 'string' && value.trim() === '') ||
      (Array.isArray(value) && value.length === 0)
    if (empty) missing.add(name)
  }
  if (act === 'notify-fee' && fen_of(typed.amount_yuan) === 0) missing.add('amount_yuan')
  if (act === 'pass-step' && needs_two(filed.steps, typed.step) && persons_of(typed.persons).length < 2) missing.add('persons')
  if (act === 'deliver' && typed.way === kByPost && typed.number.trim() === '') missing.add('number')
  if (typed.parties.some((party) => !party.name.trim() || !party.interest.trim())) missing.add('parties')
  if (typed.gaps.some((gap) => gap.words.trim() === '')) missing.add('gaps')
  return missing
}
