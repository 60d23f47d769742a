import { ref } from 'vue'
import { remember, remembered } from './remembered'

export interface KnownItem {
  item_id: string
  name: string
  unit_name: string
}

interface UsedItem extends KnownItem {
  times: number
  last: number
}

const kKept = 40
const kShown = 8
const kName = 'items'

const is_used = (value: unknown): value is UsedItem[] =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<UsedItem>) =>
      typeof one?.item_id === 'string' && typeof one.name === 'string' && typeof one.times === 'number',
  )

/** The last one first, then by how often: what is done all day is at hand without typing. */
function in_order(used: readonly UsedItem[]): UsedItem[] {
  const [newest, ...rest] = [...used].sort((one, other) => other.last - one.last)
  if (!newest) return []
  return [newest, ...rest.sort((one, other) => other.times - one.times || other.last - one.last)]
}

/** Items that were begun at this window, for the next applicant. Only names: nobody's data. */
export function use_recent_items() {
  const used = ref(in_order(remembered(kName, is_used, [])))

  function note({ item_id, name, unit_name }: KnownItem, now = Date.now()) {
    const before = used.value.find((one) => one.item_id === item_id)
    const rest = used.value.filter((one) => one !== before)
    const next = [{ item_id, name, unit_name, times: (before?.times ?? 0) + 1, last: now }, ...rest]
    used.value = in_order(next.slice(0, kKept))
    remember(kName, used.value)
  }

  return { recent: () => used.value.slice(0, kShown), note }
}
