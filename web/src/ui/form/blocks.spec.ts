import { describe, expect, it } from 'vitest'
import { field_for_tests as field } from '@/test-support/form'
import { question_blocks } from './blocks'

const names = (blocks: ReturnType<typeof question_blocks>) =>
  blocks.map((block) => [block.title ?? block.family, ...block.fields.map((one) => one.name)])

describe('question_blocks', () => {
  it('follows the titles of the form; what has none goes on with the block before', () => {
    const blocks = question_blocks([
      field({ name: 'a', block: '申请人' }),
      field({ name: 'b' }),
      field({ name: 'c', block: '住所' }),
      field({ name: 'd', block: '住所' }),
    ])
    expect(names(blocks)).toEqual([
      ['申请人', 'a', 'b'],
      ['住所', 'c', 'd'],
    ])
  })

  it('asks data elements of one family together where the form says nothing', () => {
    const blocks = question_blocks([
      field({ name: 'a', element: 'org.name' }),
      field({ name: 'b', element: 'food.seats' }),
      field({ name: 'c', element: 'org.phone' }),
      field({ name: 'd', element: 'application.by_agent' }),
      field({ name: 'e', element: 'agent.name' }),
    ])
    expect(names(blocks)).toEqual([
      ['org', 'a', 'c'],
      ['matter', 'b'],
      ['agent', 'd', 'e'],
    ])
  })

  it('makes two pages of more than eight questions', () => {
    const blocks = question_blocks(
      Array.from({ length: 9 }, (_, at) => field({ name: `f${at}`, element: 'project.x' })),
    )
    expect(blocks.map((block) => [block.part, block.parts, block.fields.length])).toEqual([
      [1, 2, 5],
      [2, 2, 4],
    ])
  })

  it('leaves the fields of rows with their group', () => {
    const blocks = question_blocks([
      field({ name: 'rows', type: 'group' }),
      field({ name: 'inside', group: 'rows' }),
    ])
    expect(names(blocks)).toEqual([['person', 'rows']])
  })
})
