import { effectScope } from 'vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import { field_for_tests } from '@/test-support/form'
import { speak_chinese } from '@/test-support/mounting'
import { count_unfiled, forget_rows, kept_rows } from './kept-rows'
import type { Send } from './file-rows'
import { use_row_filing } from './use-row-filing'

const item = { item_id: 'x', channel: '网上', form: [field_for_tests({ name: 'worker', label: '员工姓名' })] }
const table = (count: number) =>
  new File([['员工姓名', ...Array.from({ length: count }, (_, at) => `员工${at}`)].join('\n')], 'a.csv')
const kept = () => kept_rows('owner', 'x', localStorage)

let scope = effectScope()
const open = (send: Send) => scope.run(() => use_row_filing(item, kept(), send))!

const all_done: Send = async (key, { rows }) => ({
  rows: rows.map((_, at) => ({ filed: { case_id: `${key}.${at}`, number: `n${at}`, lacking: [] }, problem: null })),
})

beforeAll(speak_chinese)
beforeEach(() => {
  localStorage.clear()
  scope = effectScope()
})
afterEach(() => scope.stop())

describe('use_row_filing', () => {
  it('files a table in portions to its end', async () => {
    const page = open(all_done)
    expect(page.stage.value).toBe('choosing')
    await page.choose(table(23), 'shop')
    expect([page.stage.value, page.faults.value]).toEqual(['checking', []])
    await page.run()
    expect(page.stage.value).toBe('done')
    expect(page.filing.value?.results).toHaveLength(23)
    page.begin_anew()
    expect([page.stage.value, kept().find()]).toEqual(['choosing', null])
  })

  it('goes on where it stopped, after a reload too, under the same keys', async () => {
    const keys: string[] = []
    let broken = true
    const send: Send = async (key, rows) => {
      keys.push(key)
      if (keys.length === 2 && broken) throw new ProblemError({ type: '', title: '', status: 0, code: 'unreachable', request_id: '' })
      return all_done(key, rows)
    }
    const before = open(send)
    await before.choose(table(15), 'shop')
    await before.run()
    expect([before.stage.value, before.problem.value?.code]).toEqual(['filing', 'unreachable'])
    expect(count_unfiled('owner', localStorage)).toBe(1)

    broken = false
    const after = open(send)
    expect(after.filing.value?.results).toHaveLength(10)
    await after.run()
    expect(after.stage.value).toBe('done')
    expect(keys[1]).toBe(keys[2])
    expect(new Set(keys).size).toBe(2)
    expect(count_unfiled('owner', localStorage)).toBe(0)
    forget_rows('owner', localStorage)
    expect(kept().find()).toBeNull()
  })

  it('stops after the portion that is on its way', async () => {
    const page = open(async (key, rows) => {
      page.pause()
      return all_done(key, rows)
    })
    await page.choose(table(30), 'shop')
    await page.run()
    expect([page.stage.value, page.filing.value?.results.length]).toEqual(['filing', 10])
  })

  it('shows the results so far when the rest is given up', async () => {
    const page = open(async (key, rows) => {
      page.pause()
      return all_done(key, rows)
    })
    await page.choose(table(30), 'shop')
    await page.run()
    page.give_up()
    expect([page.stage.value, page.filing.value?.results.length]).toEqual(['done', 10])
    expect(count_unfiled('owner', localStorage)).toBe(0)
  })

  it('begins anew when nothing was done before it was given up', async () => {
    const page = open(() => Promise.reject(new Error('refused')))
    await page.choose(table(2), 'shop')
    await page.run()
    expect(page.stage.value).toBe('filing')
    page.give_up()
    expect([page.stage.value, kept().find()]).toEqual(['choosing', null])
  })

  it('keeps the table before it when another cannot be used', async () => {
    const page = open(all_done)
    await page.choose(table(2), 'shop')
    page.hand('k', { key: 'k', handing: 'upload', files: [], reference: 'm' })
    await page.choose(new File(['PK nothing'], 'b.xlsx'), 'shop')
    expect([page.unusable.value?.code, page.filing.value?.table.file_name]).toEqual(['unreadable', 'a.csv'])
    page.apply_for('other')
    expect(page.filing.value).toMatchObject({ applicant_id: 'other', materials: [] })
  })
})
