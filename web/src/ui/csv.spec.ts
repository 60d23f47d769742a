import { describe, expect, it } from 'vitest'
import { csv_of } from './csv'

describe('csv_of', () => {
  it('quotes what would break a line or a cell', () => {
    expect(csv_of([['编号', '事项'], ['1', '甲,“乙”"丙"\n丁']])).toBe('\ufeff编号,事项\r\n1,"甲,“乙”""丙""\n丁"\r\n')
  })

  it('lets nothing become a formula', () => {
    expect(csv_of([['=1+1', '-2', '@x', '2026-03-02']])).toBe("\ufeff'=1+1,'-2,'@x,2026-03-02\r\n")
  })
})
