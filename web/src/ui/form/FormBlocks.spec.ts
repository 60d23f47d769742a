import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '@/api/problem'
import { field_for_tests as field } from '@/test-support/form'
import { mount_page, speak_chinese } from '@/test-support/mounting'
import FormBlocks from './FormBlocks.vue'
import type { Answers, Field } from './field'

const form: Field[] = [
  field({ help: '与身份证一致' }),
  field({ name: 'phone', label: '手机号码', type: 'phone', element: 'person.phone' }),
  field({ name: 'by_agent', label: '是否委托他人办理', type: 'bool', element: 'application.by_agent', required: false }),
  field({ name: 'agent_name', label: '受托人姓名', element: 'agent.name', when: { '==': [{ var: 'by_agent' }, true] } }),
]
const rows: Field[] = [
  field({ name: 'partners', label: '合伙人', type: 'group', required: true }),
  field({ name: 'partner', label: '姓名', group: 'partners' }),
]

function fill_in(fields: Field[], answers: Answers = {}, more: Record<string, unknown> = {}) {
  const { wrapper } = mount_page(FormBlocks, {
    props: {
      fields,
      facts: { today: '2026-03-06', checks: {} },
      modelValue: answers,
      'onUpdate:modelValue': (changed: Answers) => wrapper.setProps({ modelValue: changed } as never),
      ...more,
    } as never,
  })
  const go_on = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, go_on, title: () => wrapper.get('#form-page-title').text() }
}

const last = (events: unknown[][] | undefined) => events?.[events.length - 1]?.[0]
const focused = () => document.activeElement?.id

beforeEach(speak_chinese)
afterEach(() => {
  document.body.innerHTML = ''
})

describe('FormBlocks', () => {
  it('asks one block at a time and does not go on while something is wrong', async () => {
    const { wrapper, go_on, title } = fill_in(form)
    expect(title()).toBe('申请人')
    expect(wrapper.find('#field-answers-by_agent').exists()).toBe(false)
    await wrapper.get('#field-answers-phone').setValue('1380')
    await go_on()
    expect(title()).toBe('申请人')
    const summary = wrapper.get('[role=alert]')
    expect(document.activeElement).toBe(summary.element)
    expect(summary.text()).toContain('还没有填“姓名”')
    expect(summary.text()).toContain('手机号码：电话应为 11 位手机号')
    const phone = wrapper.get('#field-answers-phone')
    expect((phone.element as HTMLInputElement).value).toBe('1380')
    expect(phone.attributes('aria-invalid')).toBe('true')
    expect(phone.attributes('aria-describedby')).toBe('field-answers-phone-fault')
    expect(wrapper.get('#field-answers-phone-fault').text()).toMatch(/^电话应为/)
    expect(wrapper.get('#field-answers-name').attributes('aria-describedby')).toBe(
      'field-answers-name-hint field-answers-name-fault',
    )
    await summary.get('a').trigger('click')
    expect(focused()).toBe('field-answers-name')
  })

  it('forgets a fault when it is mended, and moves the focus to the next page', async () => {
    const { wrapper, go_on, title } = fill_in(form, { phone: '13800000000' })
    await go_on()
    await wrapper.get('#field-answers-name').setValue('张三')
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    await go_on()
    expect(title()).toBe('谁来办')
    expect(focused()).toBe('form-page-title')
  })

  it('keeps all that a browser fills in at once', async () => {
    const { wrapper } = fill_in(form)
    const fill = (id: string, text: string) => {
      const input = wrapper.get(id).element as HTMLInputElement
      input.value = text
      input.dispatchEvent(new Event('input'))
    }
    fill('#field-answers-name', '张三')
    fill('#field-answers-phone', '13800000000')
    await flushPromises()
    expect(last(wrapper.emitted('change'))).toEqual({ name: '张三', phone: '13800000000' })
  })

  it('lets people skip what they do not know yet, and says what is missing', async () => {
    const { wrapper, go_on, title } = fill_in(form)
    await go_on()
    await wrapper.get('.acts .text-button').trigger('click')
    await flushPromises()
    expect(title()).toBe('谁来办')
    expect(wrapper.get('.wide-screen').text()).toContain('还缺 2 项')
  })

  it('asks what the answers make necessary, and tells of every change', async () => {
    const { wrapper, go_on } = fill_in(form, { name: '张三', phone: '13800000000' })
    await go_on()
    expect(wrapper.find('#field-answers-agent_name').exists()).toBe(false)
    await wrapper.get('#field-answers-by_agent').setValue(true)
    expect(wrapper.find('#field-answers-agent_name').exists()).toBe(true)
    expect(last(wrapper.emitted('change'))).toEqual({
      name: '张三',
      phone: '13800000000',
      by_agent: true,
    })
  })

  it('lets all answers be read once more, and sends them in their normal form', async () => {
    const { wrapper, go_on, title } = fill_in(form, {
      name: ' 张三 ',
      phone: '１３８ 0000 0000',
      agent_name: '李四',
    })
    await go_on()
    await go_on()
    expect(title()).toBe('核对答案')
    expect(wrapper.get('.review').text()).toContain('13800000000')
    expect(wrapper.get('.review .card').text()).toContain('受托人姓名')
    await go_on()
    expect(wrapper.emitted('submit')).toEqual([[{ name: '张三', phone: '13800000000' }]])
  })

  it('leads from the review back to an answer', async () => {
    const { wrapper, go_on, title } = fill_in(form, { name: '张三', phone: '13800000000' })
    await go_on()
    await go_on()
    await wrapper.findAll('.review .act button')[1]?.trigger('click')
    await flushPromises()
    expect(title()).toBe('申请人')
    expect(focused()).toBe('field-answers-phone')
  })

  it('shows what the server refused, and leads there', async () => {
    const { wrapper, go_on, title } = fill_in(form, { name: '张三', phone: '13800000000' })
    await go_on()
    await go_on()
    const problem: Problem = {
      type: 'about:blank',
      title: '有几处需要改正',
      status: 422,
      code: 'invalid-input',
      request_id: 'r1',
      errors: [{ pointer: '/answers/phone', code: 'phone-form', message: '这个号码打不通' }],
    }
    await wrapper.setProps({ problem } as never)
    await flushPromises()
    await wrapper.get('[role=alert] a').trigger('click')
    await flushPromises()
    expect(title()).toBe('申请人')
    expect(focused()).toBe('field-answers-phone')
    expect(wrapper.get('#field-answers-phone-fault').text()).toBe('这个号码打不通')
    await wrapper.get('#field-answers-phone').setValue('13900000000')
    expect(wrapper.find('#field-answers-phone-fault').exists()).toBe(false)
  })

  it('adds rows, removes them and brings them back', async () => {
    const { wrapper } = fill_in(rows)
    await wrapper.get('#field-answers-partners-0-partner').setValue('甲')
    await wrapper.get('.add').trigger('click')
    await flushPromises()
    expect(focused()).toBe('field-answers-partners-1-partner')
    await wrapper.get('#field-answers-partners-1-partner').setValue('乙')
    await wrapper.findAll('.remove')[0]?.trigger('click')
    await flushPromises()
    expect(last(wrapper.emitted('change'))).toEqual({ partners: [{ partner: '乙' }] })
    expect(wrapper.get('.removed').text()).toContain('已删掉“合伙人 1”')
    await wrapper.get('.removed button').trigger('click')
    await flushPromises()
    expect(last(wrapper.emitted('change'))).toEqual({ partners: [{ partner: '甲' }, { partner: '乙' }] })
    expect(focused()).toBe('field-answers-partners-0-partner')
  })

  it('says where a value comes from, and keeps a locked one', async () => {
    const sources = {
      '/answers/name': { words: '来自 居民身份证', locked: true },
      '/answers/phone': { words: '来自 上次的办件' },
    }
    const { wrapper } = fill_in(form, { name: '张三', phone: '13800000000' }, { sources })
    expect(wrapper.find('input#field-answers-name').exists()).toBe(false)
    expect(wrapper.get('#field-answers-name').text()).toBe('张三')
    expect(wrapper.get('#field-answers-phone').attributes('aria-describedby')).toBe(
      'field-answers-phone-source',
    )
    expect(wrapper.get('#field-answers-phone-source').text()).toContain('来自 上次的办件')
  })

  it('takes dates in three parts, few options as radios, many as a list', async () => {
    const options = (count: number) => Array.from({ length: count }, (_, at) => `选项 ${at}`)
    const { wrapper } = fill_in([
      field({ name: 'day', label: '日期', type: 'date' }),
      field({ name: 'few', label: '少', type: 'select', options: options(7) }),
      field({ name: 'many', label: '多', type: 'select', options: options(8) }),
      field({ name: 'several', label: '几个', type: 'multiselect', options: options(3) }),
    ])
    await wrapper.get('#field-answers-day').setValue('2026')
    await wrapper.get('#field-answers-day-month').setValue('3')
    await wrapper.get('#field-answers-day-day').setValue('6')
    expect(wrapper.findAll('[name=field-answers-few][type=radio]')).toHaveLength(7)
    await wrapper.get('select#field-answers-many').setValue('选项 7')
    await wrapper.get('#field-answers-several-2').setValue(true)
    await wrapper.get('#field-answers-several').setValue(true)
    expect(last(wrapper.emitted('change'))).toEqual({
      day: '2026-3-6',
      many: '选项 7',
      several: ['选项 0', '选项 2'],
    })
  })
})
