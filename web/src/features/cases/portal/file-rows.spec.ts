import { describe, expect, it } from 'vitest'
import { ProblemError, type Problem } from '@/api/problem'
import { file_portion, rows_at_once, type RowFiling, type Send } from './file-rows'

const item = { item_id: 'x', channel: '网上' }

function filing_of(count: number, done = 0): RowFiling {
  const rows = Array.from({ length: count }, (_, at) => ({ line: at + 4, answers: { name: `员工${at}` } }))
  const results = rows.slice(0, done).map(({ line }) => ({ line, case_id: 'c', number: '1', lacking: [], refusal: '' }))
  const table = { file_name: 'a.xlsx', columns: ['name'], ignored: [], rows, lost: [] }
  return { table, applicant_id: 'shop', materials: [], batch: 'b', results }
}

const problem = (errors: Problem['errors']): Problem => ({
  type: '', title: '有几处要改', status: 422, code: 'invalid-input', request_id: '', errors,
})
const fault = (pointer: string, message: string) => ({ pointer, code: 'x', message, facts: {} })

describe('file_portion', () => {
  it('sends the next rows under a key of their own and brings what became of each', async () => {
    const asked: Parameters<Send>[] = []
    const send: Send = async (...sent) => {
      asked.push(sent)
      return {
        rows: [
          { filed: { case_id: 'c1', number: 'n1', lacking: [] }, problem: null },
          { filed: { case_id: 'c2', number: '', lacking: [{ key: 'k', name: '劳动合同' }] }, problem: null },
          { filed: null, problem: problem([fault('/materials/0', '没有这份材料')]) },
        ],
      }
    }
    expect(await file_portion(filing_of(13, 10), item, send)).toEqual([
      { line: 14, case_id: 'c1', number: 'n1', lacking: [], refusal: '' },
      { line: 15, case_id: 'c2', number: '', lacking: ['劳动合同'], refusal: '' },
      { line: 16, case_id: '', number: '', lacking: [], refusal: '没有这份材料' },
    ])
    expect(asked.map(([key, said]) => [key, said.rows.length])).toEqual([['b.10', 3]])
    expect(rows_at_once).toBe(10)
  })

  it('gives the rows that the server finds wrong their words, and tells of the others', async () => {
    const send: Send = () => Promise.reject(new ProblemError(problem([fault('/rows/1/answers/name', '太长')])))
    const results = await file_portion(filing_of(3), item, send)
    expect(results.map((one) => one.refusal)).toEqual([expect.any(String), '太长', expect.any(String)])
    expect(results.every((one) => one.refusal !== '')).toBe(true)
  })

  it('throws what is about the filing as a whole', async () => {
    const refused = new ProblemError(problem([fault('/applicant_id', '没有登记')]))
    await expect(file_portion(filing_of(3), item, () => Promise.reject(refused))).rejects.toBe(refused)
  })
})
