import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { case_for_tests, step_of_case } from '@/test-support/case-file'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import CaseView from './CaseView.vue'

const entry = {
  serial: 4,
  act: 'pass-step',
  actor: 'examiner',
  account_name: '王审查',
  in_place_of: '',
  unit_name: '某局',
  from: 'accepted',
  to: 'accepted',
  effective_on: '2026-03-09',
  recorded_at: '2026-03-09T02:00:00Z',
  reason: '',
  digest: 'abc',
}
const filed = case_for_tests({
  acts: ['deny', 'grant', 'terminate'],
  steps: [step_of_case('审核', { opened_on: '2026-03-06', passed_on: '2026-03-06' })],
})

const receipt = {
  notice_id: 'n1',
  kind: 'receipt',
  title: '申请材料接收凭证',
  number: '揭东政务许收〔2026〕1号',
  issued_on: '2026-03-02',
  state: 'issued',
}

const problem = (status: number, code: string, errors: unknown[] = []): Answer => ({
  status,
  body: { type: '', title: '不行', status, code, request_id: 'r', errors },
})

async function opened(answer: () => Answer, now = () => filed) {
  const asked = stand_in_server((request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST') return answer()
    if (pathname.endsWith('/papers')) return { body: { papers: [receipt] } }
    if (pathname.startsWith('/api/cases/')) return { body: now() }
    return problem(404, 'not-found')
  })
  const { wrapper } = mount_page(CaseView, { props: { caseId: 'c1' } })
  await flushPromises()
  return { asked, wrapper }
}

async function press(key: string) {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await flushPromises()
}

describe('CaseView', () => {
  beforeEach(async () => {
    document.body.innerHTML = ''
    await speak_chinese()
  })

  it('opens the acts by their keys and sends what the form holds', async () => {
    const { asked, wrapper } = await opened(() => ({ body: { ...filed, version: 4, state: 'granted', acts: [] } }))
    await press('1')
    expect(wrapper.find('[role="dialog"]').text()).toContain('作出准予决定')
    await wrapper.find('textarea').setValue('符合条件')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    const sent = asked.find((request) => request.method === 'POST')
    expect(new URL(sent?.url ?? '').pathname).toBe('/api/cases/c1/grant')
    expect(sent?.headers.get('If-Match')).toBe('"3"')
    expect(await sent?.json()).toEqual({ reason: '符合条件' })
    expect(wrapper.text()).toContain('已办：准予。现在是“已准予”。')
  })

  it('has every paper at hand, to be printed', async () => {
    const { wrapper } = await opened(() => ({ body: filed }))
    const papers = wrapper.find('[aria-labelledby="case-papers"]')
    expect(papers.text()).toContain('揭东政务许收〔2026〕1号')
    expect(papers.find('a').attributes('href')).toBe('/api/cases/c1/papers/n1')
    expect(papers.find('.form a').attributes('href')).toBe('/api/cases/c1/forms/application-form')
  })

  it('asks nothing of the server while something is not filled in', async () => {
    const { asked, wrapper } = await opened(() => ({ body: filed }))
    await press('2')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('form').text()).toContain('请填写这一项')
    expect(asked.some((request) => request.method === 'POST')).toBe(false)
  })

  it('shows a refusal at its field and keeps what was typed', async () => {
    const fault = { pointer: '/reason', code: 'text-too-long', message: '理由太长' }
    const { wrapper } = await opened(() => problem(422, 'invalid-input', [fault]))
    await press('2')
    await wrapper.find('textarea').setValue('不符合第三十八条')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('form .field .fault').text()).toBe('理由太长')
    expect(wrapper.find('textarea').element.value).toBe('不符合第三十八条')
  })

  it('says who was quicker, shows the newest, and keeps what was typed for the next try', async () => {
    let version = 3
    const newest = { ...filed, history: [entry] }
    const { asked, wrapper } = await opened(
      () => {
        if (version === 5) return { body: { ...newest, version: 6 } }
        version = 5
        return problem(412, 'stale')
      },
      () => ({ ...newest, version }),
    )
    await press('2')
    await wrapper.find('textarea').setValue('不符合第三十八条')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('form').text()).toContain('王审查 在 2026年3月9日 10:00 先办了“审查通过”')
    expect(wrapper.find('textarea').element.value).toBe('不符合第三十八条')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    const sent = asked.filter((request) => request.method === 'POST')
    expect(sent.map((request) => request.headers.get('If-Match'))).toEqual(['"3"', '"5"'])
  })
})
