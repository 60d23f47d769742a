import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { memory_router } from '@/test-support/mounting'
import { choose_place, chosen_place, restore_place } from './chosen-place'
import { use_filters } from './use-filters'

const jiedong = { id: '445203', name: '揭东区' }

async function filters_at(address: string) {
  const router = memory_router()
  await router.push(address)
  let used: ReturnType<typeof use_filters> | undefined
  const page = {
    setup: () => {
      used = use_filters()
      return () => null
    },
  }
  mount(page, { global: { plugins: [router] } })
  await flushPromises()
  if (!used) throw new Error('the page was not set up')
  return { router, ...used }
}

beforeEach(() => choose_place(null))

describe('the chosen place', () => {
  it('is remembered on this device until it is taken away', () => {
    choose_place(jiedong)
    chosen_place.value = null
    restore_place()
    expect(chosen_place.value).toEqual(jiedong)
    choose_place(null)
    restore_place()
    expect(chosen_place.value).toBeNull()
  })

  it('is nothing when what is stored cannot be read', () => {
    for (const stored of ['{', '7', '{"id":"445203"}', '{"id":"","name":""}']) {
      localStorage.setItem('yimen.place', stored)
      restore_place()
      expect(chosen_place.value).toBeNull()
    }
  })

  it('narrows a search that names no place, and stands in its address', async () => {
    choose_place(jiedong)
    const { filters, router } = await filters_at('/items?query=食品')
    expect(filters.value).toEqual({ query: '食品', division: '445203' })
    expect(router.currentRoute.value.query.division).toBe('445203')
  })

  it('leaves the address of the next page alone', async () => {
    choose_place(jiedong)
    const { router } = await filters_at('/items')
    await router.push('/lists')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/lists')
  })

  it('gives way to a place or a unit that the address names', async () => {
    choose_place(jiedong)
    expect((await filters_at('/items?division=440514')).filters.value).toEqual({ division: '440514' })
    expect((await filters_at('/items?unit=u1')).filters.value).toEqual({ unit: 'u1' })
  })

  it('changes with the filter, and goes with it', async () => {
    const { filters, set_filter, clear_filters } = await filters_at('/items')
    set_filter('division', '445203', '揭东区')
    await flushPromises()
    expect(chosen_place.value).toEqual(jiedong)
    set_filter('division', '')
    await flushPromises()
    expect(chosen_place.value).toBeNull()
    expect(filters.value).toEqual({})
    set_filter('division', '445203', '揭东区')
    clear_filters()
    await flushPromises()
    expect(chosen_place.value).toBeNull()
  })
})
