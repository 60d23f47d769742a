import { beforeEach, describe, expect, it } from 'vitest'
import { speak_chinese } from '@/test-support/mounting'
import { item_for_tests } from '@/test-support/service-item'
import { editor_sections, section_of } from './editor-sections'
import { element_name, element_path } from './element-words'

describe('editor sections', () => {
  beforeEach(speak_chinese)

  it('show every element of an item once', () => {
    const shown = editor_sections.flatMap((section) => section.elements)
    expect([...shown].sort()).toEqual(Object.keys(item_for_tests()).sort())
  })

  it('name every element in words', () => {
    const unnamed = Object.keys(item_for_tests()).filter((name) => element_name(`/${name}`) === name)
    expect(unnamed).toEqual([])
  })

  it('are found by the pointer of a broken rule', () => {
    expect(section_of('/materials/3/basis')).toBe('materials')
    expect(section_of('/contact/bus_routes')).toBe('contact')
    expect(section_of('/unheard-of')).toBe('basics')
  })

  it('tell the whole way to an element', () => {
    expect(element_path('/materials/2/basis')).toBe('申请材料 › 第 3 条 › 设定依据')
  })
})
