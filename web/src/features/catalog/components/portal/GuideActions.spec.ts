import { beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese } from '@/test-support/mounting'
import { item_for_tests } from '@/test-support/service-item'
import GuideActions from './GuideActions.vue'

const shown = (changes: Parameters<typeof item_for_tests>[0]) =>
  mount_page(GuideActions, {
    props: { paper: '/paper.pdf', itemId: 'i1', item: item_for_tests({ channels: ['网上', '窗口'], ...changes }) },
  }).wrapper

describe('GuideActions', () => {
  beforeEach(async () => {
    document.body.innerHTML = ''
    await speak_chinese()
  })

  it('leads nobody into a form of what is handled in a system of the nation', () => {
    const guide = shown({ platform_exemption: { ground: '国垂省垂系统', reason: '在电子税务局办理' } })
    expect(guide.text()).toContain('在电子税务局办理')
    expect(guide.text()).not.toContain('在线办理')
  })
})
