import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import SearchBox from './SearchBox.vue'

const suggestions = [
  { item_id: 'food.u1', name: '食品经营许可', unit_name: '某区市场监督管理局' },
  { item_id: 'filing.u1', name: '预包装食品备案', unit_name: '某区市场监督管理局' },
]

async function typed(words: string) {
  vi.useFakeTimers()
  const page = mount_page(SearchBox, { props: { idPrefix: 'test' } })
  const input = page.wrapper.get('input')
  await input.setValue(words)
  await vi.advanceTimersByTimeAsync(200)
  vi.useRealTimers()
  await flushPromises()
  return { ...page, input }
}

describe('SearchBox', () => {
  beforeEach(async () => {
    await speak_chinese()
    stand_in_server(() => ({ body: { suggestions } }))
  })
  afterEach(() => {
    vi.useRealTimers()
    document.body.innerHTML = ''
  })

  it('opens a list that the input names', async () => {
    const { wrapper, input } = await typed('食品')
    expect(input.attributes('aria-expanded')).toBe('true')
    expect(wrapper.findAll('[role=option]')).toHaveLength(2)
    expect(input.attributes('aria-activedescendant')).toBeUndefined()
  })

  it('goes through the suggestions and back to the own words', async () => {
    const { input } = await typed('食品')
    const active = () => input.attributes('aria-activedescendant')
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(active()).toBe('test-suggestion-0')
    await input.trigger('keydown', { key: 'ArrowUp' })
    expect(active()).toBeUndefined()
    await input.trigger('keydown', { key: 'ArrowUp' })
    expect(active()).toBe('test-suggestion-1')
  })

  it('leads to the chosen item on Enter', async () => {
    const { wrapper, input, router } = await typed('食品')
    await input.trigger('keydown', { key: 'ArrowDown' })
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/items/food.u1')
  })

  it('searches for the own words when none is chosen', async () => {
    const { wrapper, router } = await typed(' 食品 ')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe(`/items?query=${encodeURIComponent('食品')}`)
  })

  it('closes on Escape and keeps the words, clears them on the second', async () => {
    const { input } = await typed('食品')
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.attributes('aria-expanded')).toBe('false')
    expect(input.element.value).toBe('食品')
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.element.value).toBe('')
  })
})
