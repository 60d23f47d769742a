import { describe, expect, it } from 'vitest'
import { files_of, fitted, kLongEdgeMax, use_taken_pages, type Shot } from './taken-pages'

const shot = (words: string): Shot => ({
  picture: new Blob([words], { type: 'image/jpeg' }),
  thumbnail: `data:image/jpeg;base64,${btoa(words)}`,
})

describe('a picture', () => {
  it('has a long edge that is enough for small print, and keeps its form', () => {
    expect(fitted(4096, 3072, kLongEdgeMax)).toEqual([2480, 1860])
    expect(fitted(3072, 4096, kLongEdgeMax)).toEqual([1860, 2480])
  })

  it('is not blown up', () => {
    expect(fitted(640, 480, kLongEdgeMax)).toEqual([640, 480])
  })
})

describe('pages that were taken', () => {
  it('stand in their order, and one taken again keeps its place and lies upright', () => {
    const { pages, add, replace, turn } = use_taken_pages()
    add(shot('front'))
    add(shot('back'))
    const [front] = pages.value
    turn(front!.id)
    expect(pages.value.map((page) => page.quarter_turns)).toEqual([1, 0])
    replace(front!.id, shot('front again'))
    expect(pages.value.map((page) => page.quarter_turns)).toEqual([0, 0])
    expect(pages.value[0]?.thumbnail).toBe(shot('front again').thumbnail)
  })

  it('are turned all the way round', () => {
    const { pages, add, turn } = use_taken_pages()
    add(shot('front'))
    for (let at = 0; at < 4; at += 1) turn(pages.value[0]!.id)
    expect(pages.value[0]?.quarter_turns).toBe(0)
  })

  it('become files that carry the name of the material, without those removed', async () => {
    const { pages, add, remove } = use_taken_pages()
    for (const words of ['front', 'blurred', 'back']) add(shot(words))
    remove(pages.value[1]!.id)
    const files = await files_of(pages.value, '居民身份证')
    expect(files.map((file) => file.name)).toEqual(['居民身份证-1.jpg', '居民身份证-2.jpg'])
    expect(await files[1]!.text()).toBe('back')
    expect(files[0]!.type).toBe('image/jpeg')
  })
})
