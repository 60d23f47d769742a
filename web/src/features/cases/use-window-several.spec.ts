import { defineComponent } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { case_for_tests, material_of_case } from '@/test-support/case-file'
import { field_for_tests as field } from '@/test-support/form'
import { mount_page, speak_chinese, stand_in_server, type Server } from '@/test-support/mounting'
import { item_for_tests } from '@/test-support/service-item'
import { shared_on } from './use-window-parts'
import { use_window_case } from './use-window-case'
import { use_window_several, type WindowSeveral } from './use-window-several'
import { create_counter } from './window-counter'
import type { JointCase } from './use-joint-case'

const water = { item_id: 'water', name: '用水过户', unit_name: '供水企业' }
const power = { item_id: 'power', name: '用电过户', unit_name: '供电局' }
const begun = case_for_tests({
  case_id: 'c0',
  state: 'draft',
  item: { entry_id: 'water', version: 1, name: '用水过户' },
  answers: { number: '88' } as never,
})
const part = (case_id: string, entry_id: string) => ({ case_id, item: { entry_id, version: 1, name: entry_id } })

function opened(server: Server) {
  const asked = stand_in_server(server)
  let several!: WindowSeveral
  let at!: ReturnType<typeof use_window_case>
  mount_page(
    defineComponent({
      setup() {
        at = use_window_case()
        several = use_window_several(at)
        return () => null
      },
    }),
  )
  return { asked, several, at }
}

const what = ({ method, url }: Request) => `${method} ${new URL(url).pathname}`

describe('several things at the counter', () => {
  beforeEach(speak_chinese)

  it('are each once on the list, and begin when there are two', () => {
    const { several } = opened(() => ({}))
    several.add(water)
    several.add(water)
    expect(several.may_begin.value).toBe(false)
    several.add(power)
    expect(several.chosen.value.map(({ item_id }) => item_id)).toEqual(['water', 'power'])
    expect(several.may_begin.value).toBe(true)
    several.take_out('water')
    expect(several.may_begin.value).toBe(false)
  })

  it('take over what was written in the one that was begun alone, and lay that aside', async () => {
    const { asked, several, at } = opened((request) => {
      const asks = what(request)
      if (asks === 'POST /api/joint-cases') return { status: 201, body: { joint_case_id: 'j1' } }
      if (asks === 'GET /api/joint-cases/j1') return { body: { parts: [part('c1', 'water'), part('c2', 'power')] } }
      if (asks === 'GET /api/cases/c0') return { body: begun }
      return { body: case_for_tests({ case_id: 'c1', state: 'draft', joint_case_id: 'j1' }) }
    })
    await at.take_up('c0')
    const applicant = several.one_more(at.filed.value!, null)
    expect(applicant.person_id).toBe('p1')
    expect(at.filed.value).toBeNull()
    several.add(power)
    several.wait_for('power', 'water')
    several.delivery.value = 'together'
    expect(await several.begin('p1')).toBe(true)
    expect(at.filed.value?.case_id).toBe('c1')
    expect(several.together.value).toBe(false)
    const wanted = asked.find((one) => what(one) === 'POST /api/joint-cases')!
    expect(await wanted.json()).toEqual({
      applicant_id: 'p1',
      channel: '窗口',
      delivery: 'together',
      parts: [{ item_id: 'water' }, { item_id: 'power', needs: ['water'] }],
    })
    const carried = asked.find((one) => what(one) === 'PUT /api/cases/c1/draft')!
    expect(await carried.json()).toEqual({ answers: { number: '88' }, materials: [] })
    expect(asked.map(what)).toContain('POST /api/cases/c0/discard')
  })

  it('stay on the list when they are refused, and one may go back to the one', async () => {
    const refusal = { type: '', title: '不行', status: 409, code: 'barred', request_id: 'r' }
    const { several, at } = opened((request) =>
      what(request) === 'POST /api/joint-cases' ? { status: 409, body: refusal } : { body: begun },
    )
    await at.take_up('c0')
    several.one_more(at.filed.value!, null)
    several.add(power)
    expect(await several.begin('p1')).toBe(false)
    expect(at.problem.value?.title).toBe('不行')
    expect(several.chosen.value).toHaveLength(2)
    await several.only_one()
    expect(at.filed.value?.case_id).toBe('c0')
    expect(several.together.value).toBe(false)
  })
})

describe('what is carried into the other parts', () => {
  it('is what was answered and what lies there of what they share', () => {
    const counter = create_counter()
    const lease = material_of_case('lease')
    counter.put(case_for_tests({ state: 'draft', materials: [lease, material_of_case('bill', { kind: '水费账单' })] }))
    counter.answers.value = { name: '张三', shop: '' }
    counter.handed.set('lease', { handing: 'paper', reference: '' })
    counter.handed.set('bill', { handing: 'paper', reference: '' })
    const shared = ['person.name', 'org.name'].map((element) => ({ element, label: element, parts: 2 }))
    const item = item_for_tests({ form: [field(), field({ name: 'shop', element: 'org.name' })] })
    const other = case_for_tests({ case_id: 'c2', state: 'draft', materials: [lease, material_of_case('bill', { kind: '电费账单' })] })
    const { elements, materials } = shared_on(counter, { shared } as unknown as JointCase, item, [other])
    expect(elements).toEqual({ 'person.name': '张三' })
    expect(materials.map(({ key }) => key)).toEqual(['lease'])
  })
})
