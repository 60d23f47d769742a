import type { Guide } from './use-items'

type Remark = Guide['remarks'][number]

const kSummary = 'summary'

/** The first part of /materials/3 and of materials alike. */
const element_of = (remark: Remark) => remark.element.replace(/^\//, '').split('/')[0] ?? ''

/** What the whole item is, in plain words; empty when nobody has written it. */
export function summary_of(remarks: readonly Remark[]): string {
  return remarks.find((remark) => element_of(remark) === kSummary)?.text ?? ''
}

/** The plain remarks that stand beside one of these elements. */
export function remarks_at(remarks: readonly Remark[], elements: readonly string[]): Remark[] {
  return remarks.filter((remark) => elements.includes(element_of(remark)))
}
