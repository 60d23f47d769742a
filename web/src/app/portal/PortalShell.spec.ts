import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import PortalShell from './PortalShell.vue'

describe('PortalShell', () => {
  beforeEach(async () => {
    await speak_chinese()
    stand_in_server(() => ({ body: { signed_in: false } }))
  })
  afterEach(() => (document.body.innerHTML = ''))

  it('offers no search that the first page would take away again', async () => {
    const { wrapper, router } = mount_page(PortalShell)
    expect(wrapper.find('[role=combobox]').exists()).toBe(false)
    await router.isReady()
    await flushPromises()
    expect(wrapper.find('[role=combobox]').exists()).toBe(true)
  })
})
