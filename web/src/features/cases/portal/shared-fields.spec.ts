import { describe, expect, it } from 'vitest'
import { case_for_tests, material_of_case } from '@/test-support/case-file'
import { field_for_tests as field } from '@/test-support/form'
import { item_for_tests, material_for_tests } from '@/test-support/service-item'
import type { Case } from '../use-cases'
import { handed_of, only_field, shared_fields, shared_needs, type JointDraft } from './shared-fields'

const facts = { today: '2026-03-06', checks: {} }
const shared = (element: string) => [{ element, label: element, parts: 2 }]
const name = field()
const shop = field({ name: 'shop', element: 'org.name', label: '字号' })

function draft(case_id: string, form: JointDraft['item']['form'], answers: object = {}, more: Partial<Case> = {}): JointDraft {
  return {
    filed: case_for_tests({ case_id, state: 'draft', answers: answers as Case['answers'], ...more }),
    item: item_for_tests({ form }),
  }
}

describe('what several drafts ask for', () => {
  it('is asked once, by whatever name, and required when one of them requires it', () => {
    const drafts = [draft('a', [name]), draft('b', [field({ name: 'applicant', required: false })], { applicant: '张三' })]
    const [one] = shared_fields(shared('person.name'), drafts, facts)
    expect(one?.names).toEqual(['name', 'applicant'])
    expect(one?.value).toBe('张三')
    expect(one?.differs).toBe(false)
    expect(one?.field.required).toBe(true)
    expect(one?.pointer).toBe('/elements/person.name')
  })

  it('says where the drafts have different answers', () => {
    const drafts = [draft('a', [name], { name: '张三' }), draft('b', [name], { name: '李四' })]
    expect(shared_fields(shared('person.name'), drafts, facts)[0]?.differs).toBe(true)
  })

  it('is left to the parts where they ask in different ways, twice, or in rows', () => {
    const choice = field({ type: 'select', options: ['张三'] })
    const twice = [name, field({ name: 'second' })]
    expect(shared_fields(shared('person.name'), [draft('a', [name]), draft('b', [choice])], facts)).toEqual([])
    expect(shared_fields(shared('person.name'), [draft('a', [name]), draft('b', twice)], facts)).toEqual([])
    expect(only_field([field({ group: 'people' })], 'person.name')).toBeNull()
  })

  it('is not asked while no form asks for it', () => {
    const asked_later = { ...shop, when: { '==': [{ var: 'name' }, '店主'] } }
    const form = [name, asked_later]
    const drafts = (who: string) => [draft('a', form, { name: who }), draft('b', form)]
    expect(shared_fields(shared('org.name'), drafts('张三'), facts)).toEqual([])
    expect(shared_fields(shared('org.name'), drafts('店主'), facts)).toHaveLength(1)
  })
})

describe('what several drafts need', () => {
  const lease = material_for_tests({ key: 'lease', government_can_provide: false })
  const with_lease = (case_id: string, changes: Parameters<typeof material_of_case>[1] = {}): JointDraft => ({
    filed: case_for_tests({ case_id, materials: [material_of_case('lease', changes)] }),
    item: item_for_tests({ materials: [lease] }),
  })

  it('is handed in once, and lies there when one of them has it', () => {
    const held = { held: true, handing: 'upload', reference: 'm1' }
    const [one] = shared_needs([with_lease('a'), with_lease('b', held)])
    expect(one?.handed).toEqual({ key: 'lease', handing: 'upload', files: [], reference: 'm1' })
    expect(one?.drafts).toHaveLength(2)
  })

  it('is of one kind: a bill of the one is not the bill of the other', () => {
    expect(shared_needs([with_lease('a', { kind: '电费账单' }), with_lease('b', { kind: '水费账单' })])).toEqual([])
  })

  it('is not asked for where the office fetches it or nobody requires it', () => {
    const fetched = (case_id: string): JointDraft => ({
      filed: case_for_tests({ case_id, materials: [material_of_case('lease')] }),
      item: item_for_tests({ materials: [{ ...lease, government_can_provide: true }] }),
    })
    expect(shared_needs([fetched('a'), fetched('b')])).toEqual([])
    expect(shared_needs([with_lease('a', { required: false }), with_lease('b', { required: false })])).toEqual([])
  })

  it('is sent again as it lies there', () => {
    const materials = [material_of_case('lease', { held: true, handing: 'paper' }), material_of_case('plan')]
    expect(handed_of({ materials })).toEqual([{ key: 'lease', handing: 'paper', files: [], reference: null }])
  })
})
