import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { mount_page, speak_chinese } from '@/test-support/mounting'
import ListExport from './ListExport.vue'

beforeAll(speak_chinese)
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

type ReadAll = (signal: AbortSignal, tell: (count: number) => void) => Promise<string[]>

function exporting(read_all: ReadAll) {
  const saved: { name: string; blob: Blob }[] = []
  let last: Blob | undefined
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      last = blob
      return 'blob:kept'
    },
    revokeObjectURL: () => {},
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) saved.push({ name: this.download, blob: last })
  })
  const { wrapper } = mount_page(ListExport, {
    props: { found: { read_all }, name: '清单', columns: ['编号'], cells: (row: unknown) => [String(row)] },
  } as never)
  return { wrapper, saved }
}

describe('ListExport', () => {
  it('saves all rows under their headings', async () => {
    const { wrapper, saved } = exporting(async () => ['甲', '乙'])
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(saved.map((one) => one.name)).toEqual(['清单.csv'])
    expect(await saved[0]?.blob.text()).toContain('编号\r\n甲\r\n乙\r\n')
    expect(wrapper.find('[role=status]').text()).toBe('已导出 2 行。')
  })

  it('tells how far it is, and saves nothing once it is stopped', async () => {
    const { wrapper, saved } = exporting(
      (signal, tell) =>
        new Promise((_, refuse) => {
          tell(50)
          signal.addEventListener('abort', () => refuse(signal.reason))
        }),
    )
    await wrapper.find('button').trigger('click')
    expect(wrapper.text()).toContain('已读 50 行……')
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(saved).toEqual([])
    expect(wrapper.find('[role=status]').text()).toBe('已停下，没有导出。')
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
  })

  it('says why it could not be read, and tries again', async () => {
    let fails = true
    const { wrapper, saved } = exporting(async () => {
      if (fails) throw new Error('no network')
      return ['甲']
    })
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
    fails = false
    await wrapper.find('button').trigger('click')
    await flushPromises()
    expect(saved).toHaveLength(1)
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
  })
})
