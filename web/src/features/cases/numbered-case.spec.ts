import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import { use_numbered_case } from './numbered-case'

const number = '11445203MB9100219J4440132001000202603060001'
const place = { division: '445203' }
const session = { signed_in: true, account: 'clerk', posts: [{ rights: ['cases.receive'] }] }

function opened() {
  let find!: ReturnType<typeof use_numbered_case>
  const { queryClient } = mount_page(
    defineComponent({
      setup() {
        find = use_numbered_case()
        return () => null
      },
    }),
  )
  queryClient.setQueryData(['session'], session)
  return find
}

/** What each list of the work holds, by its state. */
const lists = (held: Record<string, Answer>) =>
  stand_in_server(async (request) => {
    if (request.url.endsWith('/session')) return { body: session }
    const { state } = (await request.clone().json()) as { state: string }
    return held[state] ?? { body: { cases: [], next: null, total: null } }
  })
const list = (...cases: { case_id: string; number: string }[]): Answer => ({ body: { cases, next: null, total: null } })

describe('the case of a number', () => {
  beforeEach(speak_chinese)

  it('is found in whatever state it is; a longer number is another case', async () => {
    lists({ granted: list({ case_id: 'c2', number: `${number}1` }, { case_id: 'c1', number }) })
    expect((await opened()(number, place))?.case_id).toBe('c1')
  })

  it('is none where no list holds it, or more than one case', async () => {
    lists({})
    expect(await opened()(number, place)).toBeNull()
    lists({ granted: list({ case_id: 'c1', number }), denied: list({ case_id: 'c2', number }) })
    expect(await opened()(number, place)).toBeNull()
  })

  it('is not kept from who may not see some of the lists', async () => {
    const barred = { status: 403, body: { type: '', title: '不行', status: 403, code: 'forbidden', request_id: 'r' } }
    lists({ submitted: barred, granted: list({ case_id: 'c1', number }) })
    expect((await opened()(number, place))?.case_id).toBe('c1')
  })
})
