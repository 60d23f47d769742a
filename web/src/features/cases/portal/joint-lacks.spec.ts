import { beforeEach, describe, expect, it } from 'vitest'
import { case_for_tests, material_of_case } from '@/test-support/case-file'
import { field_for_tests as field } from '@/test-support/form'
import { speak_chinese } from '@/test-support/mounting'
import { item_for_tests, material_for_tests } from '@/test-support/service-item'
import { place_in_parts, type PartOfJointCase } from '../use-joint-case'
import { answer_lacks, material_lacks, name_parts, step_of } from './joint-lacks'

const form = [field(), field({ name: 'shop', element: 'org.name', label: '字号' })]
const item = item_for_tests({ form, materials: [material_for_tests({ key: 'plan', name: '布局图', government_can_provide: false })] })
const filed = case_for_tests({ case_id: 'a', state: 'draft', materials: [material_of_case('plan')], answers: { name: '张三' } as never })

describe('what a draft lacks', () => {
  beforeEach(speak_chinese)

  it('is told with the step of the form where it is put right', () => {
    expect(answer_lacks({ filed, item }, { today: '2026-03-06', checks: {} })).toEqual([
      { pointer: '/answers/shop', words: '还没有填“字号”', step: 'org-0' },
    ])
    expect(material_lacks({ filed, item })).toEqual([
      { pointer: '/materials/plan', words: '还没有交“布局图”', step: 'materials' },
    ])
  })

  it('lies on the first page where it decides what is needed', () => {
    const decides = item_for_tests({
      form,
      materials: [material_for_tests({ when: { '==': [{ var: 'shop' }, '大店'] } })],
    })
    expect(step_of('/answers/shop', decides)).toBe('first')
    expect(step_of('/answers/nothing', decides)).toBe('')
  })

  it('names the item when the whole is refused', () => {
    const parts = [{ case_id: 'a', item: { name: '开店' } }] as PartOfJointCase[]
    const faults = [
      { pointer: '/parts/0/answers/shop', code: 'text-short', message: '太短' },
      { pointer: '/parts', code: 'x', message: '整份' },
    ]
    expect(name_parts(faults, parts, new Map([['a', item]])).map(({ message }) => message)).toEqual(['开店：字号：太短', '整份'])
    expect(place_in_parts('/parts/12/answers/x')).toEqual({ part: 12, pointer: '/answers/x' })
    expect(place_in_parts('/answers/x')).toBeNull()
  })
})
