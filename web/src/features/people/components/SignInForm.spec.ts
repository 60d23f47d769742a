import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import { safe_next } from '../use-session'
import SignInForm from './SignInForm.vue'

const refusal = (status: number, code: string, title: string) => ({
  status,
  body: { type: 'about:blank', title, status, code, request_id: 'r' },
})
const session = {
  signed_in: true,
  account: 'li',
  display_name: '李四',
  staff: false,
  expires_at: null,
  posts: [],
}

async function filled() {
  const page = mount_page(SignInForm)
  await page.wrapper.get('#field-account').setValue('li')
  await page.wrapper.get('#field-password').setValue('secret')
  return page.wrapper
}

describe('SignInForm', () => {
  beforeEach(speak_chinese)
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('says all that is missing at once and takes the focus there, without asking the server', async () => {
    const asked = stand_in_server(() => ({ body: session }))
    const { wrapper } = mount_page(SignInForm)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('请填写账号')
    expect(wrapper.get('[role=alert]').text()).toContain('请填写密码')
    expect(document.activeElement).toBe(wrapper.get('[role=alert]').element)
    expect(asked).toHaveLength(0)
  })

  it('asks for the second factor only when the account has one, and keeps what was typed', async () => {
    const asked = stand_in_server(async (request) => {
      const { second_factor } = (await request.json()) as { second_factor: string | null }
      return second_factor === '123456'
        ? { body: session }
        : refusal(401, 'second-factor-required', '请输入动态验证码')
    })
    const wrapper = await filled()
    expect(wrapper.find('#field-second_factor').exists()).toBe(false)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    const code = wrapper.get('#field-second_factor')
    expect(document.activeElement).toBe(code.element)
    expect((wrapper.get('#field-password').element as HTMLInputElement).value).toBe('secret')
    await code.setValue('123456')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveLength(2)
    expect(wrapper.emitted('done')).toEqual([[session]])
  })

  it('shows a refusal in the words of the server', async () => {
    stand_in_server(() => refusal(401, 'sign-in-refused', '账号或密码不对；连续输错会暂停登录'))
    const wrapper = await filled()
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('账号或密码不对')
    expect(wrapper.emitted('done')).toBeUndefined()
  })
})

describe('safe_next', () => {
  it('leads to places of this site only', () => {
    expect(safe_next('/me?tab=1', '/')).toBe('/me?tab=1')
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined]) {
      expect(safe_next(elsewhere, '/')).toBe('/')
    }
  })
})
