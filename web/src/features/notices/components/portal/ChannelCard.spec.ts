import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import type { Channel } from '../../use-channels'
import ChannelCard from './ChannelCard.vue'

const none: Channel = { channel: 'sms', offered: true, address: null, confirmed: false, on: false }
const unconfirmed: Channel = { ...none, address: '138****8000' }
const confirmed: Channel = { ...unconfirmed, confirmed: true, on: true }

function card(one: Channel, answer: Answer = { body: { channels: [] } }) {
  const asked = stand_in_server(() => answer)
  return { asked, ...mount_page(ChannelCard, { props: { one } }) }
}

describe('ChannelCard', () => {
  beforeEach(speak_chinese)
  afterEach(() => (document.body.innerHTML = ''))

  it('asks for nothing where the house has no such way', () => {
    const { wrapper } = card({ ...none, offered: false })
    expect(wrapper.find('form').exists()).toBe(false)
    expect(wrapper.text()).toContain('这里还不能用这种方式发消息')
  })

  it('sends a code to a new address', async () => {
    const { wrapper, asked } = card(none)
    await wrapper.find('input').setValue(' 13800138000 ')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveLength(1)
    expect(asked[0]?.method).toBe('PUT')
    expect(await asked[0]?.json()).toEqual({ address: '13800138000' })
    expect(wrapper.get('[role=status]').text()).toContain('验证码已发出')
  })

  it('confirms with the code, or asks for another one', async () => {
    const { wrapper, asked } = card(unconfirmed)
    await wrapper.find('input').setValue('123456')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked[0]?.url).toContain('/sms/confirm')
    await wrapper.findAll('button').find((one) => one.text() === '重发验证码')?.trigger('click')
    expect(wrapper.find('input[type=tel]').exists()).toBe(true)
  })

  it('leads back from the address to the code that came after all', async () => {
    const { wrapper } = card(unconfirmed)
    const press = (words: string) =>
      wrapper.findAll('button').find((one) => one.text() === words)?.trigger('click')
    await press('重发验证码')
    await press('已经有验证码')
    expect(wrapper.find('input[autocomplete=one-time-code]').exists()).toBe(true)
  })

  it('shows why it was refused and keeps what was typed', async () => {
    const { wrapper } = card(unconfirmed, {
      status: 422,
      body: {
        type: '/problems/invalid-input',
        title: '有几处需要改正，已填写的内容都保留着',
        status: 422,
        code: 'invalid-input',
        request_id: '1',
        errors: [{ pointer: '/code', code: 'code-wrong', message: '验证码不对' }],
      },
    })
    await wrapper.find('input').setValue('111111')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    const input = wrapper.find('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    const words = document.getElementById(input.attributes('aria-describedby') ?? '')
    expect(words?.textContent).toContain('验证码不对')
    expect(input.element.value).toBe('111111')
  })

  it('is turned off and on again', async () => {
    const { wrapper, asked } = card(confirmed)
    expect(wrapper.text()).toContain('正在用')
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(asked[0]?.url).toContain('/sms/turn')
    expect(await asked[0]?.json()).toEqual({ on: false })
  })
})
