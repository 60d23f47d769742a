import { ProblemError, type Problem } from '@/api/problem'
import { api, body, type Schemas } from '@/api/client'
import { t } from '@/locales/messages'
import type { HandedMaterial } from '../use-cases'
import type { RowTable } from './row-table'

/** What became of a row. */
export interface RowResult {
  line: number
  case_id: string
  number: string
  lacking: string[]
  /** Why it was not done; empty when it was. */
  refusal: string
}

/** A table on its way: what is filed, for whom, and how far it is. */
export interface RowFiling {
  table: RowTable
  applicant_id: string
  materials: HandedMaterial[]
  /** Under which name the server knows the portions; empty before the first was sent. */
  batch: string
  /** Of the rows from the first on. */
  results: RowResult[]
}

export const rows_at_once = 10

export const is_done = (filing: RowFiling) => filing.results.length >= filing.table.rows.length
export const is_begun = (filing: RowFiling) => filing.batch !== ''

export type Send = (key: string, rows: Schemas['RowsToFile']) => Promise<Schemas['RowOutcomes']>

export const send_rows: Send = async (key, rows) =>
  body(await api.POST('/api/cases/rows', { params: { header: { 'Idempotency-Key': key } }, body: rows }))

/** A name that no other filing has. */
export function new_batch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('')
}

const words_of = (problem: Pick<Problem, 'title' | 'errors'>) =>
  problem.errors?.map((one) => one.message).join('；') || problem.title

/** Which rows of the portion a refusal of the whole is about; none: it is about something else. */
function refused_rows(problem: Problem): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { pointer, message } of problem.errors ?? []) {
    const at = /^\/rows\/(\d+)(\/|$)/.exec(pointer)?.[1]
    if (at === undefined) return new Map()
    found.set(Number(at), [...(found.get(Number(at)) ?? []), message])
  }
  return found
}

/**
 * Files the next rows and answers what became of them. Sent again after the line broke they are done once:
 * the key tells. What is about the filing as a whole is thrown.
 */
export async function file_portion(
  filing: RowFiling,
  item: { item_id: string; channel: string },
  send: Send,
): Promise<RowResult[]> {
  const from = filing.results.length
  const portion = filing.table.rows.slice(from, from + rows_at_once)
  const result = (at: number, known: Partial<RowResult>): RowResult => ({
    line: portion[at]?.line ?? 0, case_id: '', number: '', lacking: [], refusal: '', ...known,
  })
  try {
    const outcomes = await send(`${filing.batch}.${from}`, {
      ...item,
      applicant_id: filing.applicant_id,
      submit: true,
      rows: portion.map(({ answers }) => ({ answers: answers as Record<string, never> })),
      materials: filing.materials,
    })
    return outcomes.rows.map(({ filed, problem }, at) => {
      if (!filed) return result(at, { refusal: problem ? words_of(problem) : t('rows.refused') })
      const { case_id, number, lacking } = filed
      return result(at, { case_id, number, lacking: lacking.map((one) => one.name) })
    })
  } catch (error) {
    const refused = error instanceof ProblemError ? refused_rows(error.problem) : new Map<number, string[]>()
    if (refused.size === 0) throw error
    return portion.map((_, at) =>
      result(at, { refusal: refused.get(at)?.join('；') ?? t('rows.portion-refused') }),
    )
  }
}
