import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import type { Verification } from '../../use-verification'
import VerifyPage from './VerifyPage.vue'

const kNumber = '揭东政务许受〔2026〕15号'
const valid: Verification = {
  outcome: 'valid',
  notice: {
    kind: 'acceptance',
    title: '受理通知书',
    number: kNumber,
    office: '揭阳市揭东区政务服务和数据管理局',
    issued_on: '2026-03-06',
    digest: '0123456789abcdef'.repeat(4),
    applicant: '张*',
  },
}

describe('VerifyPage', () => {
  beforeEach(speak_chinese)
  afterEach(() => (document.body.innerHTML = ''))

  async function open(query: Record<string, string>, answer: unknown = valid, status = 200) {
    const asked = stand_in_server(() => ({ status, body: answer }))
    const { wrapper, router } = mount_page(VerifyPage)
    await router.push({ path: '/verify', query })
    await flushPromises()
    return { asked, wrapper, router }
  }

  it('answers at once what a QR code has asked', async () => {
    const { asked, wrapper } = await open({ number: kNumber, code: '7KQ2-M0XD-93TB' })
    expect(asked).toHaveLength(1)
    expect(new URL(asked[0]!.url).searchParams.get('number')).toBe(kNumber)
    expect(wrapper.text()).toContain('真实有效')
    expect(wrapper.text()).toContain('受理通知书')
    expect(wrapper.text()).toContain('张*')
    expect(document.activeElement?.querySelector('#outcome')).not.toBeNull()
  })

  it('asks nothing before both are there, and says which one lacks', async () => {
    const { asked, wrapper } = await open({ number: kNumber })
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveLength(0)
    expect(wrapper.find('[role=alert]').text()).toContain('请填校验码')
  })

  it('asks what was typed', async () => {
    const { asked, wrapper, router } = await open({})
    await wrapper.find('#field-number').setValue(` ${kNumber} `)
    await wrapper.find('#field-code').setValue('7kq2m0xd93tb')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveLength(1)
    expect(router.currentRoute.value.query).toEqual({ number: kNumber, code: '7kq2m0xd93tb' })
  })

  it('says of a paper that is unknown what to do', async () => {
    const answer: Verification = { outcome: 'unknown', notice: null }
    const { wrapper } = await open({ number: kNumber, code: 'X' }, answer)
    expect(wrapper.text()).toContain('查不到')
    expect(wrapper.find('dl').exists()).toBe(false)
  })

  it.each([
    ['revoked', '已撤销'],
    ['replaced', '已被代替'],
  ] as const)('says that a paper is %s', async (outcome, words) => {
    const { wrapper } = await open({ number: kNumber, code: 'X' }, { ...valid, outcome })
    expect(wrapper.find('#outcome').text()).toBe(words)
  })

  it('offers to try again when the server is away', async () => {
    const problem = { type: 'about:blank', title: '忙', status: 503, code: 'busy', request_id: 'r1' }
    const { wrapper } = await open({ number: kNumber, code: 'X' }, problem, 503)
    expect(wrapper.find('[role=alert]').text()).toContain('忙')
  })
})
