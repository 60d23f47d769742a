import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { mount_page } from '@/test-support/mounting'
import { ref } from 'vue'
import { AnotherList, use_pages } from './use-pages'

const kPages: Record<string, { rows: number[]; next: string | null }> = {
  '': { rows: [1, 2], next: 'a' },
  a: { rows: [], next: 'b' },
  b: { rows: [3], next: null },
}

function list(asked: string[], key: () => string = () => 'list') {
  let found: ReturnType<typeof use_pages<{ rows: number[]; next: string | null }, number>> | undefined
  mount_page({
    setup() {
      found = use_pages({
        key: () => [key()],
        read: async (after) => {
          asked.push(after ?? '')
          return kPages[after ?? '']!
        },
        rows: (page) => page.rows,
      })
      return () => null
    },
  })
  return found!
}

describe('use_pages', () => {
  it('reads the whole list to its end, past an empty page', async () => {
    const asked: string[] = []
    const found = list(asked)
    await flushPromises()
    expect(found.rows.value).toEqual([1, 2])
    const counts: number[] = []
    expect(await found.read_all(new AbortController().signal, (count) => counts.push(count))).toEqual([1, 2, 3])
    expect(counts).toEqual([2, 2, 3])
    expect(asked).toEqual(['', '', 'a', 'b'])
  })

  it('ends when another list is asked for meanwhile', async () => {
    const which = ref('one')
    const found = list([], () => which.value)
    await flushPromises()
    const reading = found.read_all(new AbortController().signal, () => (which.value = 'another'))
    await expect(reading).rejects.toBeInstanceOf(AnotherList)
  })

  it('takes no page that came after it was given up', async () => {
    const found = list([])
    await flushPromises()
    const given_up = new AbortController()
    const counts: number[] = []
    const reading = found.read_all(given_up.signal, (count) => counts.push(count))
    given_up.abort()
    await expect(reading).rejects.toThrow()
    expect(counts).toEqual([])
  })

  it('asks for no page more once it is given up', async () => {
    const asked: string[] = []
    const found = list(asked)
    await flushPromises()
    const given_up = new AbortController()
    await expect(found.read_all(given_up.signal, () => given_up.abort())).rejects.toThrow()
    expect(asked).toEqual(['', ''])
  })
})
