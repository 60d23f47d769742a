import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { chosen_name, filter_choices } from './filter-choices'
import { split_topics } from './topics'
import { filters_of } from './use-filters'

describe('filters_of', () => {
  it('reads what it knows and leaves out the rest', () => {
    const query = { query: '食品', area: ['不动产', '公安'], unit: '', after: '20', level: null }
    expect(filters_of(query)).toEqual({ query: '食品', area: '不动产' })
  })
})

describe('chosen_name', () => {
  beforeEach(speak_chinese)

  it('says a unit by its name, and by its id while the names are not there yet', () => {
    const facets = {
      topics: [],
      audiences: [],
      areas: [],
      units: [{ id: 'u1', name: '某区公安局', items: 3 }],
      divisions: [],
      types: [],
      levels: [],
      channels: [],
      unit_kinds: [],
      categories: [],
      most_asked: [],
    }
    expect(chosen_name(filter_choices(facets, []), 'unit', 'u1')).toBe('某区公安局')
    expect(chosen_name(filter_choices(undefined, undefined), 'unit', 'u1')).toBe('u1')
  })
})

describe('split_topics', () => {
  it('puts each topic under people or businesses', () => {
    const of = (id: string) => ({ id, name: id, items: 1 })
    const split = split_topics([of('户籍办理'), of('准营准办'), of('社会保障')])
    expect(split.people.map((topic) => topic.id)).toEqual(['户籍办理', '社会保障'])
    expect(split.businesses.map((topic) => topic.id)).toEqual(['准营准办'])
  })
})
