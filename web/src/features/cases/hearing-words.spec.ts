import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { speak_chinese } from '@/test-support/mounting'
import { body_of, nobody_named, nothing_typed } from './act-forms'
import { hearing_words, is_hearing_settled } from './hearing-words'

type Hearing = Schemas['HearingOfCase']
type Concerned = Schemas['ConcernedPerson']

const told: Hearing = {
  offered_on: '2026-03-03',
  requested_on: null,
  requested_by: 0,
  hold_until: null,
  earliest_day: null,
  latest_day: null,
  day: null,
  hour: '',
  place: '',
  chair_name: '',
  recorded_on: null,
}
const applicant: Concerned = { party: 0, name: '', interest: '', may_ask_until: null, waived: false }

describe('words of a hearing', () => {
  beforeEach(speak_chinese)

  it('says nothing where nobody was told of the right to one', () => {
    expect(hearing_words({ hearing: null, concerned: [] }, 'desk')).toEqual([])
  })

  it('says that the decision waits while somebody may ask', () => {
    const concerned = [{ ...applicant, may_ask_until: '2026-03-10' }]
    expect(hearing_words({ hearing: told, concerned }, 'desk')).toHaveLength(1)
    expect(hearing_words({ hearing: told, concerned }, 'desk')[0]).toContain('还不能作出决定')
    expect(hearing_words({ hearing: told, concerned: [applicant] }, 'desk')).toEqual(['没有人要求听证。'])
  })

  it('is settled when nobody can ask any more, or by its record', () => {
    const asking = [{ ...applicant, may_ask_until: '2026-03-10' }]
    expect(is_hearing_settled({ hearing: told, concerned: asking })).toBe(false)
    expect(is_hearing_settled({ hearing: told, concerned: [applicant] })).toBe(true)
    const asked = { ...told, requested_on: '2026-03-04' }
    expect(is_hearing_settled({ hearing: asked, concerned: [applicant] })).toBe(false)
    expect(is_hearing_settled({ hearing: { ...asked, recorded_on: '2026-03-20' }, concerned: [applicant] })).toBe(true)
  })

  it('names who asked, and where and when it is', () => {
    const concerned = [applicant, { ...applicant, party: 1, name: '李*' }]
    const hearing = { ...told, requested_on: '2026-03-04', requested_by: 1, day: '2026-03-17', hour: '10:00', place: '二楼', chair_name: '陈敏' }
    const words = hearing_words({ hearing, concerned }, 'portal').join('')
    for (const part of ['李*', '10:00', '二楼', '陈敏']) expect(words).toContain(part)
  })
})

describe('forms about hearings', () => {
  it('send who wishes it by number, and names apart', () => {
    expect(body_of('waive-hearing', { ...nothing_typed(), party: '1' })).toEqual({ party: 1, reason: '' })
    expect(
      body_of('record-hearing', { ...nothing_typed(), attendants: '张三、李四', office_opinion: '不合', applicant_opinion: '合', refused_by: '李四' }),
    ).toEqual({ attendants: ['张三', '李四'], office_opinion: '不合', applicant_opinion: '合', refused_by: ['李四'] })
  })

  it('leave out the address of an interested person that is not known', () => {
    const parties = [{ ...nobody_named(), name: '李四', interest: '相邻药店' }]
    expect(body_of('name-interested', { ...nothing_typed(), parties })).toEqual({
      parties: [{ name: '李四', way: 'post', interest: '相邻药店' }],
    })
  })
})
