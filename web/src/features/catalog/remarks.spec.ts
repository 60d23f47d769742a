import { describe, expect, it } from 'vitest'
import { remarks_at, summary_of } from './remarks'

const remarks = [
  { element: 'summary', text: '开店前办' },
  { element: '/materials/2', text: '拍全四角' },
  { element: 'fee', text: '不收钱' },
]

describe('remarks', () => {
  it('know the summary of the item', () => {
    expect(summary_of(remarks)).toBe('开店前办')
    expect(summary_of([])).toBe('')
  })

  it('stand beside the element they are about, however deep it is', () => {
    expect(remarks_at(remarks, ['materials'])).toEqual([remarks[1]])
    expect(remarks_at(remarks, ['fee', 'result'])).toEqual([remarks[2]])
    expect(remarks_at(remarks, [])).toEqual([])
  })
})
