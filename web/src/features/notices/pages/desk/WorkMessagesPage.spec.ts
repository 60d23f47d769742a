import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import WorkMessagesPage from './WorkMessagesPage.vue'

const words = { zh: '“药品经营许可”的环节转给您办理。', en: 'A step was handed to you.' }
const message = {
  message_id: 'message-1',
  kind: 'task-handed-over',
  case_id: 'case-1',
  case_number: '445203-1',
  item_name: '药品经营许可',
  due_on: null,
  title: { zh: '有办件转给您', en: 'A case was handed to you' },
  words,
  created_at: '2026-03-06T09:00:00.000+08:00',
  read: false,
}

beforeEach(speak_chinese)
afterEach(() => (document.body.innerHTML = ''))

it('says when what was read could not be marked', async () => {
  stand_in_server((request) =>
    request.method === 'GET'
      ? { body: { messages: [message], next: null, unread: { count: 1, more: false } } }
      : { status: 503, body: { type: '/problems/busy', title: '系统正忙', status: 503, code: 'busy', request_id: '1' } },
  )
  const { wrapper } = mount_page(WorkMessagesPage)
  await flushPromises()
  await wrapper.findAll('button').find((one) => one.text() === '全部标为看过')?.trigger('click')
  await flushPromises()
  expect(wrapper.get('[role=alert]').text()).toContain('系统正忙')
})
