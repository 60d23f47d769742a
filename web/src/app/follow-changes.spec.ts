import { flushPromises } from '@vue/test-utils'
import { useQuery } from '@tanstack/vue-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mount_page } from '@/test-support/mounting'
import type { Change, Heard } from '@/ui/use-live-changes'
import { follow_changes } from './follow-changes'

let heard: Heard
vi.mock('@/ui/use-live-changes', () => ({
  use_live_changes: (_address: string, _wanted: () => boolean, told: Heard) => (heard = told),
}))

/** A page that has read a case in version 7, the work list, and one case that it may not see. */
async function page() {
  const read: string[] = []
  const reads = (name: string, answer: () => unknown) => async () => {
    read.push(name)
    return answer()
  }
  mount_page({
    setup() {
      useQuery({ queryKey: ['case', '1'], queryFn: reads('case', () => ({ case_id: '1', version: 7 })) })
      useQuery({ queryKey: ['work', {}], queryFn: reads('work', () => []) })
      useQuery({ queryKey: ['messages', 'unread'], queryFn: reads('bell', () => ({ count: 0 })) })
      useQuery({ queryKey: ['case', '2'], queryFn: reads('closed', () => Promise.reject(new Error('forbidden'))) })
      follow_changes('/api/desk/events', () => true)
    },
    template: '<p />',
  })
  await flushPromises()
  read.length = 0
  return async (told: () => void) => {
    told()
    await flushPromises()
    return read.splice(0).sort()
  }
}

const changed = (change: Change) => () => heard.changed(change)

describe('follow_changes', () => {
  afterEach(() => (document.body.innerHTML = ''))

  it('reads again what changed, and what lists it', async () => {
    const after = await page()
    expect(await after(changed({ kind: 'case', case_id: '1', version: 8 }))).toEqual(['case', 'work'])
    expect(await after(changed({ kind: 'message' }))).toEqual(['bell'])
  })

  it('leaves alone what is as new as that', async () => {
    const after = await page()
    expect(await after(changed({ kind: 'case', case_id: '1', version: 7 }))).toEqual(['work'])
    expect(await after(changed({ kind: 'case', case_id: '3', version: 1 }))).toEqual(['work'])
  })

  it('looks at all that was not refused when it missed something', async () => {
    const after = await page()
    expect(await after(() => heard.missed())).toEqual(['bell', 'case', 'work'])
  })
})
