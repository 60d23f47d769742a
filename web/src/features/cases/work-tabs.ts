import type { State } from './case-names'

const kReceive = 'cases.receive'
const kExamine = 'cases.examine'
const kDecide = 'cases.decide'
const kSupervise = 'cases.supervise'

interface WorkTab {
  state: State
  /** One of these rights has something to do there, or to watch. */
  rights: readonly string[]
}

const kTabs: readonly WorkTab[] = [
  { state: 'submitted', rights: [kReceive, kSupervise] },
  { state: 'received', rights: [kReceive, kSupervise] },
  { state: 'awaiting-supplement', rights: [kReceive, kSupervise] },
  { state: 'accepted', rights: [kExamine, kDecide, kReceive, kSupervise] },
  { state: 'forwarded', rights: [kDecide, kSupervise] },
  { state: 'granted', rights: [kReceive, kExamine, kDecide, kSupervise] },
  { state: 'denied', rights: [kReceive, kSupervise] },
  { state: 'delivered', rights: [kReceive, kSupervise] },
  { state: 'draft', rights: [kReceive] },
]

/** The states in which a person with these rights has work, in the order of a case's life. */
export function tabs_of(rights: ReadonlySet<string>): State[] {
  return kTabs.filter((tab) => tab.rights.some((right) => rights.has(right))).map((tab) => tab.state)
}

export type BulkAct = 'pass-step' | 'hand-over' | 'assign' | 'deliver' | 'complete'

/** What may be done for many cases of a state in one go; each is still an act of its own. */
export function bulk_acts_of(state: State, rights: ReadonlySet<string>): BulkAct[] {
  if (state === 'accepted') {
    if (rights.has(kExamine)) return ['pass-step', 'hand-over']
    return rights.has(kSupervise) ? ['assign'] : []
  }
  if ((state === 'granted' || state === 'denied') && rights.has(kReceive)) return ['deliver']
  return state === 'delivered' && rights.has(kReceive) ? ['complete'] : []
}
