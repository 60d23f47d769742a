import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import MessagesPage from './MessagesPage.vue'

const words = { zh: '您申请的“药品经营许可”已受理。', en: 'Your application has been accepted.' }
const message = {
  message_id: 'message-1',
  kind: 'accepted',
  case_id: 'case-1',
  case_number: '445203-1',
  item_name: '药品经营许可',
  due_on: null,
  title: { zh: '已受理', en: 'Accepted' },
  words,
  created_at: '2026-03-06T09:00:00.000+08:00',
  read: false,
}
const unread = { count: 1, more: false }

async function page(marked: Answer) {
  stand_in_server((request) => {
    if (request.method !== 'GET') return marked
    if (request.url.includes('/session')) return { body: { signed_in: true, display_name: '张三' } }
    return { body: { messages: [message], next: null, unread } }
  })
  const { wrapper } = mount_page(MessagesPage)
  await flushPromises()
  await wrapper.findAll('button').find((one) => one.text() === '全部标为看过')?.trigger('click')
  await flushPromises()
  return wrapper
}

describe('MessagesPage', () => {
  beforeEach(speak_chinese)
  afterEach(() => {
    vi.restoreAllMocks()
    document.body.innerHTML = ''
  })

  it('says that all is read of the list of which that is so', async () => {
    const wrapper = await page({ body: { count: 0, more: false } })
    expect(wrapper.get('[role=status]').text()).toBe('都标为看过了。')
    await wrapper.get('input[value=unread]').setValue()
    expect(wrapper.get('[role=status]').text()).toBe('')
  })

  it('says why it was not marked, and nothing else', async () => {
    const wrapper = await page({
      status: 503,
      body: { type: '/problems/busy', title: '系统正忙', status: 503, code: 'busy', request_id: '1' },
    })
    expect(wrapper.get('[role=alert]').text()).toContain('系统正忙')
    expect(wrapper.get('[role=status]').text()).toBe('')
  })
})
