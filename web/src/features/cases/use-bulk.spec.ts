import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { case_for_tests, step_of_case } from '@/test-support/case-file'
import { mount_page, speak_chinese, stand_in_server, type Server } from '@/test-support/mounting'
import { use_bulk } from './use-bulk'
import type { ListedCase } from './use-cases'

function listed(case_id: string): ListedCase {
  return {
    case_id,
    number: `N-${case_id}`,
    entry_id: 'food.u1',
    item_name: '食品经营许可',
    applicant_name: '张三',
    state: 'accepted',
    unit_id: 'u1',
    urgent: false,
    due_on: '2026-03-13',
    days_left: 5,
    light: 'green',
    changed_at: '2026-03-06T02:00:00Z',
  }
}

function opened(): ReturnType<typeof use_bulk> {
  let bulk!: ReturnType<typeof use_bulk>
  mount_page(
    defineComponent({
      setup() {
        bulk = use_bulk()
        return () => null
      },
    }),
  )
  return bulk
}

const id_of = (request: Request) => /\/api\/cases\/([^/]+)/.exec(request.url)?.[1] ?? ''

/** Every case has its second step in hand; those named in `refused` are refused. */
const server =
  (refused: readonly string[] = []): Server =>
  (request) => {
    const case_id = id_of(request)
    if (request.method === 'POST' && refused.includes(case_id)) {
      const errors = [{ pointer: '/persons', code: 'two-inspectors-required', message: '应当有两名以上工作人员' }]
      return { status: 422, body: { type: '', title: '有几处要改', status: 422, code: 'invalid-input', request_id: 'r', errors } }
    }
    return {
      body: case_for_tests({
        case_id,
        version: 7,
        acts: case_id === 'closed' ? [] : ['pass-step', 'deliver'],
        steps: [
          step_of_case('审核', { opened_on: '2026-03-06', passed_on: '2026-03-06' }),
          step_of_case('复核', { opened_on: '2026-03-06' }),
        ],
      }),
    }
  }

describe('bulk acts', () => {
  beforeEach(speak_chinese)

  it('go one by one, each on the version and the step of its own case', async () => {
    const asked = stand_in_server(server())
    const bulk = opened()
    await bulk.run('pass-step', [listed('a'), listed('b')], { reason: '同意' })
    expect(asked.map((request) => `${request.method} ${new URL(request.url).pathname}`)).toEqual([
      'GET /api/cases/a',
      'POST /api/cases/a/pass-step',
      'GET /api/cases/b',
      'POST /api/cases/b/pass-step',
    ])
    expect(asked[1]?.headers.get('If-Match')).toBe('"7"')
    expect(await asked[1]?.json()).toEqual({ step: 1, reason: '同意' })
    expect(bulk.lines.value.map((line) => line.outcome)).toEqual(['done', 'done'])
  })

  it('go on after a refusal, and say why with the case', async () => {
    stand_in_server(server(['b']))
    const bulk = opened()
    await bulk.run('pass-step', [listed('a'), listed('b'), listed('c'), listed('closed')])
    expect(bulk.lines.value.map((line) => line.outcome)).toEqual(['done', 'refused', 'done', 'refused'])
    expect(bulk.lines.value[1]?.words).toBe('应当有两名以上工作人员')
    expect(bulk.lines.value[3]?.words).toBe('现在不能办这一步')
    expect(bulk.through.value).toBe(4)
  })

  it('stop after the one in hand; the rest is left as it was', async () => {
    const bulk = opened()
    const asked = stand_in_server((request) => {
      if (request.method === 'POST') bulk.stop()
      return server()(request)
    })
    await bulk.run('deliver', [listed('a'), listed('b'), listed('c')], { way: '窗口领取' })
    expect(bulk.lines.value.map((line) => line.outcome)).toEqual(['done', 'left', 'left'])
    expect(asked).toHaveLength(2)
  })
})
