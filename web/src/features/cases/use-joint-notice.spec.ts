import { defineComponent } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { case_for_tests, material_of_case } from '@/test-support/case-file'
import { mount_page, speak_chinese, stand_in_server } from '@/test-support/mounting'
import { use_joint_notice } from './use-joint-notice'
import type { JointCase } from './use-joint-case'

const joint = {
  joint_case_id: 'j1',
  parts: [
    { case_id: 'c1', state: 'received' },
    { case_id: 'c2', state: 'received' },
    { case_id: 'c3', state: 'accepted' },
  ],
} as unknown as JointCase

const received = (case_id: string, acts: string[]) =>
  case_for_tests({ case_id, state: 'received', acts, materials: [material_of_case('plan', { name: '布局图' }), material_of_case('form', { held: true })] })

function opened(acts_of_second: string[]) {
  const asked = stand_in_server(({ url }) => {
    if (url.endsWith('/c1')) return { body: received('c1', ['ask-supplement']) }
    if (url.endsWith('/c2')) return { body: received('c2', acts_of_second) }
    return { body: joint }
  })
  let notice!: ReturnType<typeof use_joint_notice>
  mount_page(
    defineComponent({
      setup() {
        notice = use_joint_notice(() => joint)
        return () => null
      },
    }),
  )
  return { asked, notice }
}

describe('the joint notice', () => {
  beforeEach(speak_chinese)

  it('begins with what is missing in the parts to which notice may be given', async () => {
    const { notice } = opened([])
    await notice.open()
    expect(notice.parts.value?.map(({ filed }) => filed.case_id)).toEqual(['c1'])
    expect(notice.parts.value?.[0]?.gaps).toEqual([{ material: 'plan', words: '没有交“布局图”，请补交。' }])
  })

  it('leaves out parts where nothing is missing, and goes out only whole', async () => {
    const { asked, notice } = opened(['ask-supplement'])
    await notice.open()
    notice.change('c1', [])
    notice.change('c2', [{ material: 'plan', words: ' ' }])
    expect(await notice.send()).toBe(false)
    expect(notice.lacking.value).toBe(true)
    notice.change('c2', [{ material: 'plan', words: '请交布局图' }])
    expect(await notice.send()).toBe(true)
    expect(notice.parts.value).toBeNull()
    expect(await asked.at(-1)!.json()).toEqual({
      parts: [{ case_id: 'c2', version: 3, gaps: [{ material: 'plan', words: '请交布局图' }] }],
    })
  })

  it('is not sent where nothing is missing anywhere', async () => {
    const { asked, notice } = opened([])
    await notice.open()
    notice.change('c1', [])
    const before = asked.length
    expect(await notice.send()).toBe(false)
    expect(asked).toHaveLength(before)
  })
})
