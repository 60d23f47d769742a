import { describe, expect, it } from 'vitest'
import { procedures_by_entry } from './procedures-by-entry'
import type { Case } from './use-cases'

const history = (...acts: string[]) => acts.map((act, at) => ({ serial: at + 1, act })) as Case['history']
const procedures = (...kinds: string[]) => kinds.map((kind) => ({ kind })) as Case['procedures']

describe('the procedure of an entry', () => {
  it('follows from the order', () => {
    const filed = {
      history: history('accept', 'begin-procedure', 'end-procedure', 'begin-procedure', 'pass-step', 'end-procedure'),
      procedures: procedures('现场勘验', '检测'),
    }
    expect([...procedures_by_entry(filed)]).toEqual([[2, '现场勘验'], [3, '现场勘验'], [4, '检测'], [6, '检测']])
  })

  it('is not guessed where several went on', () => {
    const filed = {
      history: history('begin-procedure', 'begin-procedure', 'end-procedure', 'end-procedure'),
      procedures: procedures('现场勘验', '检测'),
    }
    expect([...procedures_by_entry(filed)]).toEqual([[1, '现场勘验'], [2, '检测']])
  })

  it('is not guessed in a case that was opened again', () => {
    expect(procedures_by_entry({ history: history('begin-procedure', 'reopen'), procedures: [] }).size).toBe(0)
  })
})
