import { beforeEach, describe, expect, it } from 'vitest'
import { use_recent_items } from './recent-items'

const item = (item_id: string) => ({ item_id, name: `事项 ${item_id}`, unit_name: '某局' })
const ids = () => use_recent_items().recent().map((one) => one.item_id)

describe('recent items', () => {
  beforeEach(() => localStorage.clear())

  it('have the last one first, then those that come most often', () => {
    const { note } = use_recent_items()
    for (const [at, id] of ['often', 'often', 'often', 'once', 'twice', 'twice', 'last'].entries()) {
      note(item(id), at)
    }
    expect(ids()).toEqual(['last', 'often', 'twice', 'once'])
  })

  it('forget what is no list of items', () => {
    localStorage.setItem('yimen.cases.items', '{"item_id": 5}')
    expect(ids()).toEqual([])
    localStorage.setItem('yimen.cases.items', 'not json')
    expect(ids()).toEqual([])
  })

  it('show no more than one looks over at a glance', () => {
    const { note } = use_recent_items()
    for (let at = 0; at < 20; ++at) note(item(String(at)), at)
    expect(ids()).toHaveLength(8)
    expect(ids()[0]).toBe('19')
  })
})
