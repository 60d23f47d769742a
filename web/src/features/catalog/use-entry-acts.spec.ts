import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import { item_for_tests } from '@/test-support/service-item'
import type { Entry } from './use-entries'
import { use_entry_acts } from './use-entry-acts'
import { create_entry_editor } from './use-entry-editor'

function entry(version: number, changes: Partial<Entry['content']> = {}): Entry {
  const content = item_for_tests(changes)
  return {
    entry_id: 'food.u1',
    version,
    summary: {
      entry_id: 'food.u1',
      name: content.name,
      type: content.type,
      unit_id: 'u1',
      unit_name: content.department,
      division_name: '某区',
      state: 'draft',
      number: 2,
      published_number: 1,
      updated_at: '2026-03-06T02:00:00Z',
      updated_by: '陈审核',
    },
    versions: [],
    history: [],
    remarks: [],
    acts: ['save', 'submit'],
    content,
  }
}

const refusal = (status: number, code: string, errors: unknown[] = []): Answer => ({
  status,
  body: { type: 'about:blank', title: '不行', status, code, request_id: 'r', errors },
})

function opened() {
  const editor = create_entry_editor('food.u1')
  const stored = entry(1)
  editor.load(stored)
  let acts!: ReturnType<typeof use_entry_acts>
  mount_page(
    defineComponent({
      setup() {
        acts = use_entry_acts('food.u1', () => stored, editor, async () => undefined)
        return () => null
      },
    }),
  )
  return { editor, acts }
}

describe('entry acts', () => {
  beforeEach(speak_chinese)

  it('save with the version that was read, and are clean afterwards', async () => {
    const { editor, acts } = opened()
    const asked = stand_in_server(() => ({ body: entry(2, { promised_days: 4 }) }))
    editor.draft.value!.promised_days = 4
    expect(editor.dirty.value).toBe(true)
    await acts.save()
    expect(asked[0]?.headers.get('If-Match')).toBe('"1"')
    expect(editor.dirty.value).toBe(false)
    expect(acts.said.value).toBe('save')
  })

  it('keep what was typed when somebody was quicker, and save it over theirs when told to', async () => {
    const { editor, acts } = opened()
    const theirs = entry(5, { window: '三号窗口' })
    const asked = stand_in_server((request) => {
      if (request.method === 'GET') return { body: theirs }
      return request.headers.get('If-Match') === '"5"'
        ? { body: entry(6, { promised_days: 4 }) }
        : refusal(412, 'stale')
    })
    editor.draft.value!.promised_days = 4
    await acts.save()
    expect(acts.theirs.value?.version).toBe(5)
    expect(editor.draft.value?.promised_days).toBe(4)
    expect(editor.dirty.value).toBe(true)

    await acts.keep_mine()
    expect(acts.theirs.value).toBeNull()
    expect(asked.at(-1)?.headers.get('If-Match')).toBe('"5"')
    expect(editor.dirty.value).toBe(false)
  })

  it('show the broken rules at their elements when publishing is refused', async () => {
    const { editor, acts } = opened()
    const fault = { pointer: '/contact/bus_routes', code: 'guide-element-missing', message: '缺' }
    stand_in_server(() => refusal(422, 'not-publishable', [fault]))
    acts.asked.value = 'publish'
    await acts.confirm('', false)
    await flushPromises()
    expect(editor.faults_below('/contact')).toEqual([fault])
    expect(acts.asked.value).toBeNull()
    expect(acts.problem.value?.code).toBe('not-publishable')
  })

  it('keep the dialog open for a refusal of the reason', async () => {
    const { acts } = opened()
    stand_in_server(() => refusal(422, 'reason-required'))
    acts.asked.value = 'return'
    await acts.confirm('', false)
    expect(acts.asked.value).toBe('return')
    expect(acts.problem.value?.code).toBe('reason-required')
  })
})
