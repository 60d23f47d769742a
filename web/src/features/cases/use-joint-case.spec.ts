import { describe, expect, it } from 'vitest'
import { needed_names, type JointCase } from './use-joint-case'

const part = (case_id: string, name: string, needs: string[]) => ({
  case_id,
  number: '',
  version: 1,
  item: { entry_id: case_id, version: 1, name },
  unit: { id: 'unit', name: '市监局' },
  state: 'draft',
  due_on: null,
  needs,
  waiting: needs.length > 0,
  ended_because: '',
  gaps: [],
})

describe('a part that waits', () => {
  it('names what it needs, in the order of the whole', () => {
    const food = part('food', '食品经营许可', ['drugs', 'shop'])
    const parts = [part('shop', '个体工商户登记', []), part('drugs', '药品经营许可', ['shop']), food]
    const joint = { parts } as unknown as JointCase
    expect(needed_names(joint, food)).toBe('个体工商户登记、药品经营许可')
    expect(needed_names(joint, parts[0]!)).toBe('')
  })
})
