import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { today_in_china } from '@/features/people/typed-post'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import EnterCasePage from './EnterCasePage.vue'

const item = { item_id: 'deed.tax', name: '契税申报', unit_name: '税务局' }
const registered = {
  case_id: 'c1',
  number: '税-1',
  query_code: 'ABCD2345',
  stage: 'finished',
  due_on: null,
  flagged: false,
}
const refused = (errors: unknown[]): Answer => ({
  status: 422,
  body: { type: '', title: '不行', status: 422, code: 'invalid-input', request_id: 'r', errors },
})

const vertical = { ground: '国垂省垂系统', reason: '在电子税务局办理' }

async function opened(answer: () => Answer, exemption: unknown = vertical) {
  const asked = stand_in_server((request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST') return answer()
    if (pathname === '/api/session') return { body: { signed_in: true, posts: [], owed: [] } }
    if (pathname.startsWith('/api/items/')) return { body: { item: { platform_exemption: exemption } } }
    return { body: { items: [item], next: null } }
  })
  const { wrapper } = mount_page(EnterCasePage)
  await flushPromises()
  wrapper.findComponent({ name: 'ItemFinder' }).vm.$emit('chosen', item)
  await flushPromises()
  const type = (id: string, text: string) => wrapper.find(`#field-${id}`).setValue(text)
  const save = async () => {
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    return asked.filter((request) => request.method === 'POST')
  }
  return { wrapper, type, save }
}

describe('EnterCasePage', () => {
  beforeEach(async () => {
    document.body.innerHTML = ''
    await speak_chinese()
  })

  it('tells receipt, acceptance and result in one act', async () => {
    const { wrapper, type, save } = await opened(() => ({ body: registered }))
    await type('number', ' 税-1 ')
    await type('applicant-number', '445203195003129010')
    await type('applicant-name', '演示老人')
    await type('accepted_on', '2026-03-02')
    await type('reports-1-outcome', 'granted')
    await type('reports-1-certificate_number', 'D1')
    const sent = await save()
    const told = await sent[0]?.json()
    expect(told).toMatchObject({
      item_id: 'deed.tax',
      number: '税-1',
      applicant: { kind: 'natural-person', document_type: 'citizen-id', number: '445203195003129010' },
      received_on: today_in_china(),
      reports: [
        { kind: 'accept', on: '2026-03-02' },
        { kind: 'finish', outcome: 'granted', certificate_number: 'D1' },
      ],
    })
    expect(wrapper.text()).toContain('ABCD2345')
    await wrapper.find('button').trigger('click')
    expect((wrapper.find('#field-number').element as HTMLInputElement).value).toBe('')
  })

  it('says at the result what is wrong with it, wherever its report stands', async () => {
    const { wrapper, type, save } = await opened(() =>
      refused([{ pointer: '/reports/0/words', code: 'reason-required', message: '请写明理由' }]),
    )
    await type('reports-0-outcome', 'decline')
    const sent = await save()
    const told = await sent[0]?.json()
    expect(told.reports).toMatchObject([{ kind: 'decline', outcome: null }])
    expect(wrapper.find('#field-reports-0-words-fault').text()).toBe('请写明理由')
  })

  it('asks for nothing of an item that is handled here', async () => {
    const { wrapper } = await opened(() => ({ body: registered }), null)
    expect(wrapper.find('[role="status"]').text()).toContain('请到受理窗口收件')
    expect(wrapper.find('#field-number').exists()).toBe(false)
  })

  it('leads from an item that is handled here to another one', async () => {
    const { wrapper, save } = await opened(() =>
      refused([{ pointer: '/item_id', code: 'item-not-vertical', message: '不在国垂省垂系统办理' }]),
    )
    await save()
    expect(wrapper.find('.fault').text()).toBe('不在国垂省垂系统办理')
    await wrapper.find('#field-item_id').trigger('click')
    expect(wrapper.findComponent({ name: 'ItemFinder' }).exists()).toBe(true)
  })

  it('takes what a card reader typed, and waits for the rest', async () => {
    const { wrapper, type, save } = await opened(() => ({ body: registered }))
    await type('applicant-number', '姓名 张三 公民身份号码 11010519491231002X')
    expect(await save()).toEqual([])
    expect((wrapper.find('#field-applicant-number').element as HTMLInputElement).value).toBe('11010519491231002X')
    expect((wrapper.find('#field-applicant-name').element as HTMLInputElement).value).toBe('张三')
    expect(document.activeElement?.id).toBe('field-applicant-name')
  })

  it('takes a legal person by its credit code', async () => {
    const { type, save } = await opened(() => ({ body: registered }))
    await type('applicant-document_type', 'credit-code')
    await type('applicant-number', '91350100M000100Y43')
    const told = await (await save())[0]?.json()
    expect(told.applicant).toMatchObject({ kind: 'legal-person', document_type: null })
  })
})
