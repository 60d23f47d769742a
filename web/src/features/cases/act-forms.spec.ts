import { describe, expect, it } from 'vitest'
import { case_for_tests, material_of_case, step_of_case } from '@/test-support/case-file'
import { body_of, desk_acts, fen_of, form_of, nothing_typed, open_steps, passed_steps } from './act-forms'
import { missing_in } from './use-act-choices'

const typed = (changes: Partial<ReturnType<typeof nothing_typed>>) => ({ ...nothing_typed(), ...changes })

describe('body_of', () => {
  it('sends what the contract knows of the act, and no more', () => {
    expect(body_of('complete', typed({ reason: '顺手' }))).toEqual({})
    expect(body_of('grant', typed({ reason: ' 符合 ' }))).toEqual({ reason: '符合' })
    expect(body_of('extend', typed({ days: 10, reason: '案情复杂' }))).toEqual({ days: 10, reason: '案情复杂' })
    expect(body_of('decline', typed({ reason: '不属本机关', unit_id: 'u2' }))).toEqual({
      reason: '不属本机关',
      unit_id: 'u2',
    })
  })

  it('leaves out what may be left out', () => {
    expect(body_of('deliver', typed({ way: '窗口领取' }))).toEqual({ way: '窗口领取' })
    const collector = { name: '李四', document_type: 'citizen-id', document_number: '110101199003078670', relation: '妹妹' }
    expect(body_of('deliver', typed({ way: '窗口领取', collector }))).toEqual({ way: '窗口领取', collector })
    expect(body_of('deliver', typed({ way: '窗口领取', signature_picture: '' }))).toEqual({ way: '窗口领取' })
    expect(body_of('deliver', typed({ way: '窗口领取', signature_picture: 'iVBO' }))).toEqual({ way: '窗口领取', signature_picture: 'iVBO' })
    expect(body_of('deliver', typed({ way: '邮寄', number: 'EMS1', signature_picture: 'iVBO' }))).toEqual({ way: '邮寄', number: 'EMS1' })
    expect(body_of('deliver', typed({ way: '邮寄', number: 'EMS1', collector }))).toEqual({ way: '邮寄', number: 'EMS1' })
    expect(body_of('pass-step', typed({ step: 0 }))).toEqual({ step: 0, reason: '' })
    expect(body_of('pass-step', typed({ step: 1, persons: '李甲、王乙 赵丙' }))).toEqual({
      step: 1,
      reason: '',
      persons: ['李甲', '王乙', '赵丙'],
    })
    expect(body_of('ask-opinion', typed({ unit_id: 'u2', reason: '可否' }))).toEqual({ unit_id: 'u2', reason: '可否' })
  })

  it('sends a reason where the act has no form of its own', () => {
    expect(form_of('record-statement').fields.map((field) => field.name)).toEqual(['reason'])
    expect(body_of('record-statement', typed({ reason: '通道太窄' }))).toEqual({ reason: '通道太窄' })
  })

  it('counts money in fen', () => {
    expect(body_of('notify-fee', typed({ amount_yuan: '12.50' }))).toEqual({ amount_fen: 1250 })
    expect(fen_of('¥0.29')).toBe(29)
    expect(fen_of('1.234')).toBe(0)
    expect(fen_of('-5')).toBe(0)
    expect(fen_of('十二元')).toBe(0)
  })
})

describe('desk_acts', () => {
  const steps = [step_of_case('材料审核', { opened_on: '2026-03-06' })]

  it('puts the work of the day first and what ends the case last', () => {
    const filed = case_for_tests({ steps, acts: ['withdraw', 'terminate', 'extend', 'grant', 'pass-step'] })
    expect(desk_acts(filed)).toEqual(['pass-step', 'grant', 'extend', 'withdraw', 'terminate'])
  })

  it('leaves out what has no object, and what the applicant alone does', () => {
    const acts = ['pass-step', 'give-opinion', 'end-procedure', 'waive-fee', 'supply-deferred', 'check-commitment', 'rate']
    expect(desk_acts(case_for_tests({ acts }))).toEqual([])
    const filed = case_for_tests({
      acts,
      steps,
      on_commitment: true,
      fee: { amount_fen: 100, state: 'told' },
      materials: [material_of_case('plan', { deferred: true })],
      opinions: [{ unit_id: 'u2', question: '可否', asked_on: '2026-03-06', answered_on: null }],
      procedures: [{ kind: '听证', basis: '', days: 5, from: '2026-03-06', to: null, stops_statutory: true }],
    })
    expect(desk_acts(filed)).toHaveLength(acts.length - 1)
  })
})

describe('steps', () => {
  it('are in hand when they were opened and not passed', () => {
    const steps = [
      step_of_case('审核', { opened_on: '2026-03-06', passed_on: '2026-03-09' }),
      step_of_case('勘验', { opened_on: '2026-03-09' }),
      step_of_case('复核'),
    ]
    expect(open_steps(steps)).toEqual([1])
    expect(passed_steps(steps)).toEqual([0])
  })
})

describe('missing_in', () => {
  it('names everything that is not filled in at one time', () => {
    expect([...missing_in('deny-above', typed({}), case_for_tests())]).toEqual(['basis', 'reason'])
    expect([...missing_in('grant', typed({}), case_for_tests())]).toEqual([])
  })

  it('asks why a hearing is called anew only when it was called before', () => {
    const hearing = {
      offered_on: '2026-03-03',
      requested_on: '2026-03-04',
      requested_by: 0,
      hold_until: '2026-04-01',
      earliest_day: '2026-03-13',
      latest_day: '2026-04-01',
      day: null,
      hour: '',
      place: '',
      chair_name: '',
      recorded_on: null,
    }
    const called = typed({ day: '2026-03-17', hour: '10:00', place: '二楼', chair: 'chen' })
    expect([...missing_in('arrange-hearing', called, { ...case_for_tests(), hearing })]).toEqual([])
    const again = { ...case_for_tests(), hearing: { ...hearing, day: '2026-03-16' } }
    expect([...missing_in('arrange-hearing', called, again)]).toEqual(['reason'])
  })

  it('wants two persons where somebody goes out to look', () => {
    const filed = case_for_tests({ steps: [step_of_case('现场检查', { kind: 'inspect', opened_on: '2026-03-06' })] })
    expect([...missing_in('pass-step', typed({ step: 0, persons: '李甲' }), filed)]).toEqual(['persons'])
    expect([...missing_in('pass-step', typed({ step: 0, persons: '李甲、王乙' }), filed)]).toEqual([])
  })

  it('wants the number of a parcel, and words in every gap', () => {
    expect([...missing_in('deliver', typed({ way: '邮寄' }), case_for_tests())]).toEqual(['number'])
    const on_pad = { way: '窗口领取', signature_picture: '' }
    expect([...missing_in('deliver', typed(on_pad), case_for_tests())]).toEqual(['signature_picture'])
    expect([...missing_in('deliver', typed({ ...on_pad, signature_picture: 'iVBO' }), case_for_tests())]).toEqual([])
    const gaps = [{ material: 'a', words: '请补' }, { material: 'b', words: ' ' }]
    expect([...missing_in('ask-supplement', typed({ gaps }), case_for_tests())]).toEqual(['gaps'])
  })
})
