import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mount_page, speak_chinese } from '@/test-support/mounting'
import type { Mandate } from '../../use-mandates'
import MandateCard from './MandateCard.vue'

const mandate: Mandate = {
  mandate_id: 'm1',
  kind: 'relative',
  state: 'valid',
  principal: { type: 'natural-person', principal_id: 'p1', name: '张*' },
  agent: { document_type: 'citizen-id', number: '440308********1512', name: '王*' },
  relation: 'child',
  basis: null,
  scope: { everything: true, items: [], areas: [] },
  acts: ['view', 'file'],
  from: '2026-03-02',
  to: '2026-12-31',
  reason: '',
  letter: null,
  at_window: false,
  granted_at: '2026-03-02T09:00:00.000+08:00',
  accepted_at: null,
  ended_at: null,
  ended_how: null,
  end_reason: null,
  open_acts: ['revoke'],
}

describe('MandateCard', () => {
  beforeEach(speak_chinese)
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('revokes only once what it means was confirmed, and the focus goes along', async () => {
    const { wrapper } = mount_page(MandateCard, {
      props: { mandate, side: 'given', busy: false },
    })
    expect(wrapper.text()).toContain('亲友代办 · 子女')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(wrapper.emitted('act')).toBeUndefined()
    expect(wrapper.text()).toContain('王*立刻不能再替您办事')
    const confirm = wrapper.get('.ask .button')
    expect(document.activeElement).toBe(confirm.element)
    await confirm.trigger('click')
    expect(wrapper.emitted('act')).toEqual([['revoke']])
  })

  it('lets a relative accept or decline', async () => {
    const { wrapper } = mount_page(MandateCard, {
      props: {
        mandate: { ...mandate, state: 'awaits-acceptance', open_acts: ['accept', 'renounce'] },
        side: 'received',
        busy: false,
      },
    })
    const buttons = wrapper.findAll('button')
    expect(buttons.map((button) => button.text())).toEqual(['接受 张*', '不接受 张*'])
    await buttons[0]?.trigger('click')
    expect(wrapper.emitted('act')).toEqual([['accept']])
  })

  it('says how it ended', () => {
    const { wrapper } = mount_page(MandateCard, {
      props: {
        mandate: { ...mandate, state: 'ended', ended_how: 'revoked', open_acts: [] },
        side: 'given',
        busy: false,
      },
    })
    expect(wrapper.text()).toContain('委托人收回')
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
