import { describe, expect, it } from 'vitest'
import { csv_of, read_csv } from './csv'

describe('csv_of', () => {
  it('quotes what would break a line or a cell', () => {
    expect(csv_of([['编号', '事项'], ['1', '甲,“乙”"丙"\n丁']])).toBe('\ufeff编号,事项\r\n1,"甲,“乙”""丙""\n丁"\r\n')
  })

  it('lets nothing become a formula', () => {
    expect(csv_of([['=1+1', '-2', '@x', '2026-03-02']])).toBe("\ufeff'=1+1,'-2,'@x,2026-03-02\r\n")
  })
})

describe('read_csv', () => {
  it('reads what csv_of writes', () => {
    const rows = [['编号', '事项'], ['1', '甲,“乙”"丙"\n丁'], ['', '']]
    expect(read_csv(csv_of(rows))).toEqual(rows)
  })

  it('reads lines of any system, the last one without its end', () => {
    expect(read_csv('a,b\rc,d\r\ne')).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(read_csv('')).toEqual([])
  })
})
