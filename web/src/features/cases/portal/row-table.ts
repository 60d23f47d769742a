import { check_answers } from '@/ui/form/check'
import type { Answers, Field } from '@/ui/form/field'
import { fault_words } from '@/ui/form/form-words'
import { normalise_answers } from '@/ui/form/normalise'
import { t } from '@/locales/messages'

/** What a cell of a workbook holds. */
export type Cell = string | number | boolean | Date | null

/** One row as it was filled in; `line` is its number in the table, counted from 1. */
export interface TypedRow {
  line: number
  answers: Answers
}

/** What is wrong in a row; without a column it is about the row as a whole. */
export interface RowFault {
  line: number
  column: string | null
  words: string
}

/** A table as it was read, kept by the browser until it is filed. */
export interface RowTable {
  file_name: string
  /** Names of the fields that have a column. */
  columns: string[]
  /** Titles of columns that are of no field. */
  ignored: string[]
  rows: TypedRow[]
  /** What was lost before anything could be checked. */
  lost: RowFault[]
}

/** Why nothing of a table can be used. */
export interface TableFault {
  code: 'unreadable' | 'too-large' | 'no-head' | 'columns-missing' | 'no-rows' | 'too-many'
  facts: Record<string, string | number>
}

export const most_rows = 1000
/** catalog/actions/write_row_template.h */
const hint_mark = '※'
const head_within = 10
/** Beyond it a number has lost digits: Excel keeps fifteen. */
const exact_numbers = 1e15

/** The fields that a table has columns for. */
export const plain_fields = (fields: readonly Field[]) => fields.filter((one) => !one.group && one.type !== 'group')

/** Whether the form asks every applicant for rows within a case, which no table holds. */
export const needs_groups = (fields: readonly Field[]) =>
  fields.some((one) => one.type === 'group' && !one.when && (one.required || (one.repeats?.minimum_rows ?? 0) > 0))

function text_of(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell).trim()
}

const title_of = (cell: Cell | undefined) => text_of(cell).replace(/^[*＊]\s*/, '')

function answer_of(field: Field, text: string): unknown {
  if (field.type === 'bool') {
    if (/^(是|√|true|yes|y)$/i.test(text)) return true
    return /^(否|×|false|no|n)$/i.test(text) ? false : text
  }
  if (field.type !== 'multiselect') return text
  if (field.options?.includes(text)) return [text]
  return text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Which field each column is of, where this row is the head; a label that stands twice in the form, twice. */
function columns_of(head: readonly Cell[], fields: readonly Field[]): (Field | null)[] {
  const left = [...fields]
  return head.map((cell) => {
    const at = left.findIndex((one) => one.label.trim() === title_of(cell))
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  })
}

function find_head(cells: readonly (readonly Cell[])[], fields: readonly Field[]): number {
  const known = cells.slice(0, head_within).map((row) => columns_of(row, fields).filter((one) => one !== null).length)
  const most = Math.max(0, ...known)
  return most === 0 ? -1 : known.indexOf(most)
}

const is_hint = (row: readonly Cell[]) =>
  row.every((cell) => text_of(cell) === '' || text_of(cell).startsWith(hint_mark))

/** The rows of a table below its head; empty ones and the line of hints are none. */
export function read_rows(
  cells: readonly (readonly Cell[])[],
  form: readonly Field[],
  file_name: string,
): RowTable | TableFault {
  const fields = plain_fields(form)
  const head = find_head(cells, fields)
  const titles = cells[head]
  if (!titles) return { code: 'no-head', facts: {} }
  const columns = columns_of(titles, fields)
  const missing = fields.filter((one) => one.required && !one.when && !columns.includes(one))
  if (missing.length) {
    return { code: 'columns-missing', facts: { columns: missing.map((one) => one.label).join('、') } }
  }
  const table: RowTable = {
    file_name,
    columns: columns.flatMap((one) => (one ? [one.name] : [])),
    ignored: titles.filter((cell, at) => !columns[at] && text_of(cell) !== '').map(text_of),
    rows: [],
    lost: [],
  }
  cells.forEach((row, at) => {
    if (at <= head || is_hint(row)) return
    const line = at + 1
    const typed: Answers = {}
    columns.forEach((field, column) => {
      const cell = row[column]
      if (!field || text_of(cell) === '') return
      typed[field.name] = answer_of(field, text_of(cell))
      if (typeof cell === 'number' && Math.abs(cell) >= exact_numbers) {
        table.lost.push({ line, column: field.name, words: t('rows.fault-digits') })
      }
    })
    const answers = normalise_answers(form, typed)
    if (Object.keys(answers).length) table.rows.push({ line, answers })
  })
  if (table.rows.length === 0) return { code: 'no-rows', facts: {} }
  if (table.rows.length > most_rows) {
    return { code: 'too-many', facts: { count: table.rows.length, limit: most_rows } }
  }
  return table
}

export const is_table = (read: RowTable | TableFault): read is RowTable => 'rows' in read

/** All that keeps the rows from being filed, as the server finds it, row by row. */
export function find_row_faults(table: RowTable, form: readonly Field[], today: string): RowFault[] {
  const seen = new Map<string, number>()
  return table.rows.flatMap(({ line, answers }) => {
    const lost = table.lost.filter((one) => one.line === line)
    const faults = [...lost]
    for (const fault of check_answers(form, answers, { today, checks: {} }, 'submission')) {
      const column = fault.pointer.split('/')[2] ?? null
      if (lost.some((one) => one.column === column)) continue
      faults.push({ line, column, words: fault_words(fault) })
    }
    const said = JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
    const same = seen.get(said)
    if (same !== undefined) faults.push({ line, column: null, words: t('rows.fault-twice', { line: same }) })
    else seen.set(said, line)
    return faults
  })
}

/** What tells the rows apart for a reader: the column with the most different answers, the first of them. */
export function telling_column(table: RowTable): string | null {
  const different = table.columns.map((name) => new Set(table.rows.map(({ answers }) => JSON.stringify(answers[name]))).size)
  return table.columns[different.indexOf(Math.max(...different))] ?? null
}
