import type { JointCase } from '../use-joint-case'
import type { Case, HandedMaterial } from '../use-cases'
import { needs_of, type Need } from './needs'
import { find_asked } from '@/ui/form/conditions'
import { answers_pointer, escape_token, type AnswerFacts, type Answers, type Field } from '@/ui/form/field'
import { normalise_answers } from '@/ui/form/normalise'
import type { ServiceItem } from '@/features/catalog/use-items'

/** A part of a joint case that is still a draft, with what its item asks. */
export interface JointDraft {
  filed: Case
  item: ServiceItem
}

/** What several drafts ask for, as it is asked once. */
export interface SharedField {
  element: string
  pointer: string
  field: Field
  /** What the forms of the drafts call it. */
  names: string[]
  /** Of the first draft that has an answer. */
  value: unknown
  /** The drafts have different answers. */
  differs: boolean
  drafts: JointDraft[]
}

export interface SharedNeed {
  need: Need
  handed: HandedMaterial | null
  drafts: JointDraft[]
}

export const element_pointer = (element: string) => `/elements/${escape_token(element)}`

/** The one field of a form that asks for the element by itself. */
export function only_field(form: readonly Field[], element: string): Field | null {
  const asking = form.filter((field) => field.element === element && !field.group)
  return asking.length === 1 ? (asking[0] ?? null) : null
}

const is_answered = (value: unknown) => value !== undefined && value !== null && value !== ''
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const asked_alike = (one: Field, other: Field) => one.type === other.type && same(one.options ?? [], other.options ?? [])

function asks_now({ filed, item }: JointDraft, field: Field, facts: AnswerFacts): boolean {
  const normal = normalise_answers(item.form, filed.answers as Answers)
  return find_asked(item.form, normal, facts).has(`${answers_pointer}/${field.name}`)
}

/** What is asked in one place of at least two drafts, and in the same way, in the order of the server. */
export function shared_fields(
  shared: JointCase['shared'],
  drafts: readonly JointDraft[],
  facts: AnswerFacts,
): SharedField[] {
  return shared.flatMap(({ element }) => {
    const asking = drafts.flatMap((draft) => {
      const field = only_field(draft.item.form, element)
      return field ? [{ draft, field, value: (draft.filed.answers as Answers)[field.name] }] : []
    })
    const [first] = asking
    if (!first || asking.length < 2 || !asking.every(({ field }) => asked_alike(first.field, field))) return []
    if (!asking.some(({ draft, field }) => asks_now(draft, field, facts))) return []
    const answered = asking.filter(({ value }) => is_answered(value))
    return [
      {
        element,
        pointer: element_pointer(element),
        field: { ...first.field, required: asking.some(({ field }) => field.required) },
        names: [...new Set(asking.map(({ field }) => field.name))],
        value: answered[0]?.value,
        differs: answered.some(({ value }) => !same(value, answered[0]?.value)),
        drafts: asking.map(({ draft }) => draft),
      },
    ]
  })
}

/** Materials of one kind that at least two drafts need under the same key, and that the office does not fetch itself. */
export function shared_needs(drafts: readonly JointDraft[]): SharedNeed[] {
  const found = new Map<string, { need: Need; handed: HandedMaterial | null; drafts: JointDraft[] }>()
  for (const draft of drafts) {
    for (const need of needs_of(draft.filed, draft.item)) {
      const known = found.get(`${need.key} ${need.kind}`)
      const here = handed_of(draft.filed).find(({ key }) => key === need.key) ?? null
      if (!known) found.set(`${need.key} ${need.kind}`, { need, handed: here, drafts: [draft] })
      else {
        known.drafts.push(draft)
        known.handed ??= here
        if (!known.need.required && need.required) known.need = need
      }
    }
  }
  return [...found.values()].filter(
    ({ need, handed, drafts: asking }) => need.required && asking.length > 1 && (!need.fetched || handed),
  )
}

/** What lies in a draft, as it is sent again with it. */
export function handed_of(filed: Pick<Case, 'materials'>): HandedMaterial[] {
  return filed.materials
    .filter((one) => one.held)
    .map(({ key, handing, files, reference }) => ({ key, handing, files, reference: reference || null }))
}
