import { beforeAll, describe, expect, it } from 'vitest'
import { field_for_tests } from '@/test-support/form'
import { rows as words } from '@/locales/zh-CN/rows'
import { add_messages } from '@/locales/messages'
import { speak_chinese } from '@/test-support/mounting'
import type { Field } from '@/ui/form/field'
import { find_row_faults, is_table, needs_groups, read_rows, telling_column, type Cell, type RowTable } from './row-table'

const field = (changes: Partial<Field>) => field_for_tests({ required: false, ...changes })

const form: Field[] = [
  field({ name: 'employer', label: '单位', type: 'text', required: true }),
  field({ name: 'worker', label: '员工姓名', type: 'text', required: true }),
  field({ name: 'number', label: '身份号码', type: 'idcard' }),
  field({ name: 'born', label: '出生日期', type: 'date' }),
  field({ name: 'kinds', label: '险种', type: 'multiselect', options: ['工伤保险', '失业保险'] }),
  field({ name: 'full_time', label: '全日制', type: 'bool' }),
  field({ name: 'hours', label: '每周小时', type: 'number' }),
  field({ name: 'partners', label: '合伙人', type: 'group' }),
  field({ name: 'partner', label: '姓名', type: 'text', group: 'partners' }),
]
const head = ['* 单位', '* 员工姓名', '身份号码', '出生日期', '险种', '全日制', '每周小时', '备注']
const hints = head.map(() => '※ 必填')

const read = (...rows: Cell[][]) => read_rows([['表'], head, hints, ...rows], form, 'a.xlsx') as RowTable
const faults_of = (...rows: Cell[][]) => find_row_faults(read(...rows), form, '2026-03-02')

beforeAll(async () => {
  await speak_chinese()
  await add_messages(words, async () => ({}))
})

describe('read_rows', () => {
  it('brings the answers of each row by the titles of the columns, with its line', () => {
    const table = read(
      ['好味店', '甲', null, new Date('2000-01-02T00:00:00Z'), '工伤保险、失业保险', '是', 40, '无'],
      [null, null, null, null, null, null, null, null],
      ['好味店', '乙', null, '2000年1月3日', '工伤保险', false, '20.5'],
    )
    expect(table.rows).toEqual([
      { line: 4, answers: { employer: '好味店', worker: '甲', born: '2000-01-02', kinds: ['工伤保险', '失业保险'], full_time: true, hours: 40 } },
      { line: 6, answers: { employer: '好味店', worker: '乙', born: '2000-01-03', kinds: ['工伤保险'], full_time: false, hours: 20.5 } },
    ])
    expect(table.ignored).toEqual(['备注'])
  })

  it('says why nothing of a table can be used', () => {
    const code_of = (cells: Cell[][]) => {
      const found = read_rows(cells, form, 'a.xlsx')
      return is_table(found) ? null : found
    }
    expect(code_of([['甲', '乙']])).toEqual({ code: 'no-head', facts: {} })
    expect(code_of([])).toEqual({ code: 'no-head', facts: {} })
    expect(code_of([['单位']])).toEqual({ code: 'columns-missing', facts: { columns: '员工姓名' } })
    expect(code_of([head, hints, ['', ' ']])).toEqual({ code: 'no-rows', facts: {} })
    const many = Array.from({ length: 1001 }, (_, at) => ['好味店', `员工${at}`])
    expect(code_of([head, ...many])).toEqual({ code: 'too-many', facts: { count: 1001, limit: 1000 } })
  })
})

describe('find_row_faults', () => {
  it('says every fault at its row and column', () => {
    expect(faults_of(['好味店', null, '123', '昨天'])).toEqual([
      { line: 4, column: 'worker', words: expect.stringContaining('员工姓名') },
      { line: 4, column: 'number', words: expect.any(String) },
      { line: 4, column: 'born', words: expect.any(String) },
    ])
  })

  it('tells of digits that a spreadsheet has lost, once', () => {
    expect(faults_of(['好味店', '甲', 110105194912310020])).toEqual([
      { line: 4, column: 'number', words: words['rows.fault-digits'] },
    ])
  })

  it('tells of rows that say the same', () => {
    expect(faults_of(['好味店', '甲'], ['好味店', '乙'], ['好味店', '甲'])).toEqual([
      { line: 6, column: null, words: '这一行和第 4 行完全一样' },
    ])
  })
})

describe('telling_column', () => {
  it('is the first of those with the most different answers', () => {
    expect(telling_column(read(['好味店', '甲'], ['好味店', '乙']))).toBe('worker')
    expect(telling_column(read(['好味店', '甲'], ['好味店', '乙'], ['好味店', '甲'], ['好味店']))).toBe('worker')
    expect(telling_column(read(['好味店', '甲'], ['好味店', '甲']))).toBe('employer')
  })
})

describe('needs_groups', () => {
  it('holds for lists that everybody has to fill in', () => {
    expect(needs_groups(form)).toBe(false)
    expect(needs_groups([field({ name: 'a', type: 'group', required: true })])).toBe(true)
    expect(needs_groups([field({ name: 'a', type: 'group', repeats: { minimum_rows: 1, maximum_rows: 3 } })])).toBe(true)
  })
})
