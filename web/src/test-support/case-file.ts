import type { Case, MaterialOfCase } from '@/features/cases/use-cases'

/** A whole, small case in the hands of an examiner; tests change what they are about. */
export function case_for_tests(changes: Partial<Case> = {}): Case {
  return {
    case_id: 'c1',
    number: '11445203MB9100219J4440132001000202603060001',
    query_code: null,
    version: 3,
    item: { entry_id: 'food-business-licence.u1', version: 1, name: '食品经营许可（新办）' },
    life: 'permit',
    state: 'accepted',
    unit: { id: 'u1', name: '某区市场监督管理局' },
    applicant_id: 'p1',
    applicant_name: '张三',
    handler: null,
    channel: '窗口',
    urgent: false,
    on_commitment: false,
    due_on: '2026-03-13',
    limits: [],
    materials: [],
    gaps: [],
    steps: [],
    procedures: [],
    opinions: [],
    concerned: [],
    hearing: null,
    fee: { amount_fen: 0, state: '' },
    history: [],
    facts: [],
    acts: [],
    answers: {},
    joint_case_id: null,
    ...changes,
  }
}

export function material_of_case(key: string, changes: Partial<MaterialOfCase> = {}): MaterialOfCase {
  return {
    key,
    name: `材料 ${key}`,
    kind: `材料 ${key}`,
    own_issued: false,
    required: true,
    held: false,
    deferrable: false,
    supplied_on: null,
    deferred: false,
    handing: '',
    trust: '',
    reference: '',
    files: [],
    review_points: [],
    ...changes,
  }
}

export function step_of_case(name: string, changes: Partial<Case['steps'][number]> = {}): Case['steps'][number] {
  return {
    name,
    kind: 'review',
    unit_id: 'u1',
    stage: 0,
    days: 2,
    holder: '',
    opened_on: null,
    passed_on: null,
    ...changes,
  }
}
