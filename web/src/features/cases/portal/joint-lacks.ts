import type { FieldProblem } from '@/api/problem'
import { t } from '@/locales/messages'
import { question_blocks } from '@/ui/form/blocks'
import { check_answers } from '@/ui/form/check'
import { answers_pointer, type AnswerFacts, type Answers, type Field } from '@/ui/form/field'
import { fault_words } from '@/ui/form/form-words'
import { normalise_answers } from '@/ui/form/normalise'
import type { ServiceItem } from '@/features/catalog/use-items'
import { place_in_parts, type PartOfJointCase } from '../use-joint-case'
import { situation_fields } from '../situation'
import { missing_needs, needs_of } from './needs'
import { handed_of, type JointDraft } from './shared-fields'
import { first_fields } from './use-application'

/** One thing that a draft still lacks, and the step of its form where it is put right. */
export interface Lack {
  pointer: string
  words: string
  step: string
}

const lies_at = (pointer: string, name: string) =>
  pointer === `${answers_pointer}/${name}` || pointer.startsWith(`${answers_pointer}/${name}/`)

/** The step of the application that holds this place. */
export function step_of(pointer: string, item: ServiceItem): string {
  if (pointer.startsWith('/materials')) return 'materials'
  const blocks = question_blocks(item.form, first_fields(item.form, situation_fields(item)))
  return blocks.find((block) => block.fields.some(({ name }) => lies_at(pointer, name)))?.id ?? ''
}

function label_at(pointer: string, fields: readonly Field[]): string {
  const [, , name, , member] = pointer.split('/')
  return fields.find((field) => field.name === (member ?? name))?.label ?? ''
}

/** Fault and label in one: two questions may be wrong in the same way. */
export function labelled(pointer: string, message: string, fields: readonly Field[]): string {
  const label = label_at(pointer, fields)
  return !label || message.includes(label) ? message : `${label}：${message}`
}

export function answer_lacks({ filed, item }: JointDraft, facts: AnswerFacts): Lack[] {
  const normal = normalise_answers(item.form, filed.answers as Answers)
  return check_answers(item.form, normal, facts, 'submission').map((fault) => ({
    pointer: fault.pointer,
    words: labelled(fault.pointer, fault_words(fault), item.form),
    step: step_of(fault.pointer, item),
  }))
}

export function material_lacks({ filed, item }: JointDraft): Lack[] {
  return missing_needs(needs_of(filed, item), handed_of(filed)).map((need) => ({
    pointer: `/materials/${need.key}`,
    words: t('application.no-material', { name: need.name }),
    step: 'materials',
  }))
}

/** The same faults, each saying of which item it is. */
export function name_parts(
  faults: readonly FieldProblem[],
  parts: readonly PartOfJointCase[],
  items: ReadonlyMap<string, ServiceItem>,
): FieldProblem[] {
  return faults.map((fault) => {
    const place = place_in_parts(fault.pointer)
    const part = place && parts[place.part]
    if (!place || !part) return fault
    const words = labelled(place.pointer, fault.message, items.get(part.case_id)?.form ?? [])
    return { ...fault, message: t('several.part-fault', { item: part.item.name, words }) }
  })
}
