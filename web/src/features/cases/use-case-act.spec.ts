import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { mount_page, stand_in_server } from '@/test-support/mounting'
import { nothing_typed } from './act-forms'
import { use_case_act } from './use-case-act'
import type { Case } from './use-cases'

afterEach(() => (document.body.innerHTML = ''))

it('acts on what was seen when the form was opened, whatever the page shows by now', async () => {
  let version = 7
  const stale = { type: '/problems/stale', title: '别人先办了一步', status: 412, code: 'stale', request_id: '1' }
  const asked = stand_in_server((request) =>
    request.headers.get('If-Match') === '"9"' ? { body: { case_id: '1', version: 10 } } : { status: 412, body: stale },
  )
  let form = undefined as unknown as ReturnType<typeof use_case_act>
  mount_page({
    setup() {
      form = use_case_act(() => ({ case_id: '1', version }) as Case, async () => (version = 9))
    },
    template: '<p />',
  })
  form.ask('complete')
  version = 8
  await form.confirm(nothing_typed())
  await flushPromises()
  expect(asked[0]?.headers.get('If-Match')).toBe('"7"')
  expect(form.problem.value?.code).toBe('stale')
  await form.confirm(nothing_typed())
  expect(form.said.value).toBe('complete')
})
