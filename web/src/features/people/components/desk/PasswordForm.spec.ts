import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import PasswordForm from './PasswordForm.vue'

beforeEach(speak_chinese)

async function fill(again: string, answer: { status?: number; body?: unknown }) {
  const asked = stand_in_server(() => answer)
  const { wrapper } = mount_page(PasswordForm)
  const [current, password, repeated] = wrapper.findAll('input')
  await current?.setValue('k7fm-q2xw-9hbt')
  await password?.setValue('My-own-horse-9')
  await repeated?.setValue(again)
  await wrapper.find('form').trigger('submit')
  await flushPromises()
  return { asked, wrapper }
}

describe('PasswordForm', () => {
  it('asks nothing of the server while the two differ', async () => {
    const { asked, wrapper } = await fill('something else', { status: 204 })
    expect(asked).toHaveLength(0)
    expect(wrapper.text()).toContain('两遍输入的不一样')
  })

  it('says that it was changed and forgets what was typed', async () => {
    const { asked, wrapper } = await fill('My-own-horse-9', { status: 204 })
    expect(await asked[0]?.json()).toEqual({ current: 'k7fm-q2xw-9hbt', password: 'My-own-horse-9' })
    expect(wrapper.text()).toContain('密码已改')
    expect(wrapper.find('input').element.value).toBe('')
  })

  it('shows the fault at its field and keeps what was typed', async () => {
    const errors = [{ pointer: '/current', code: 'current-password-wrong', message: '现在的密码不对' }]
    const body = { title: '有几处要改', code: 'invalid-input', status: 422, request_id: '1', errors }
    const { wrapper } = await fill('My-own-horse-9', { status: 422, body })
    expect(wrapper.find('#field-current-fault').text()).toBe('现在的密码不对')
    expect(wrapper.find('input').element.value).toBe('k7fm-q2xw-9hbt')
  })
})
