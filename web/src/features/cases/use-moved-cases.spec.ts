import { effectScope, watch } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { use_moved_cases, type MovedCase } from './use-moved-cases'

const moved = (case_id: string, overdue_then = false): MovedCase => ({
  case_id,
  number: case_id,
  item_name: '药品经营许可',
  division: '445203',
  state: 'accepted',
  due_on: '2026-03-09',
  due_then: '2026-03-10',
  overdue_then,
})

function answer(pages: Record<string, { status?: number; body: unknown }>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request) =>
    request.json().then(({ after }: { after: string | null }) => {
      asked.push(after ?? '')
      const page = pages[after ?? '']!
      return new Response(JSON.stringify(page.body), {
        status: page.status ?? 200,
        headers: { 'Content-Type': page.status ? 'application/problem+json' : 'application/json' },
      })
    }),
  )
  return asked
}

function walking() {
  return effectScope().run(use_moved_cases)!
}

afterEach(() => vi.unstubAllGlobals())

describe('use_moved_cases', () => {
  it('walks to the end and counts what would be overdue', async () => {
    const asked = answer({
      '': { body: { cases: [moved('1')], examined: 1000, next: 'then' } },
      then: { body: { cases: [moved('2', true)], examined: 3, next: null } },
    })
    const walk = walking()
    await walk.start({ limits: { item_id: 'item', promised_days: 3 } })
    expect(asked).toEqual(['', 'then'])
    expect(walk.moved.value.map((one) => one.case_id)).toEqual(['1', '2'])
    expect(walk.examined.value).toBe(1003)
    expect(walk.overdue.value).toBe(1)
    expect(walk.state.value).toBe('done')
  })

  it('stops between two pages and keeps what it has', async () => {
    const asked = answer({
      '': { body: { cases: [moved('1')], examined: 1000, next: 'then' } },
      then: { body: { cases: [moved('2')], examined: 1000, next: 'after' } },
      after: { body: { cases: [moved('3')], examined: 1000, next: null } },
    })
    const walk = walking()
    watch(walk.examined, walk.stop, { flush: 'sync' })
    await walk.start({ closures: [{ division: '445203', day: '2026-03-04' }] })
    expect(asked).toEqual(['', 'then'])
    expect(walk.moved.value.map((one) => one.case_id)).toEqual(['1'])
    expect(walk.state.value).toBe('stopped')
  })

  it('says why nothing could be tried', async () => {
    answer({ '': { status: 403, body: { status: 403, code: 'forbidden', title: '没有权限' } } })
    const walk = walking()
    await walk.start({ closures: [] })
    expect(walk.problem.value?.code).toBe('forbidden')
    expect(walk.state.value).toBe('idle')
  })
})
