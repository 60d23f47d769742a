import { computed, type Ref } from 'vue'
import { useQueries } from '@tanstack/vue-query'
import { online_channel } from '@/features/catalog/item-words'
import { guide_key, read_guide, type Guide } from '@/features/catalog/use-items'
import type { Schemas } from '@/api/client'
import { principals_for, type Principal } from './principals'

/** As many items as one application may have. */
export const least_items = 2
export const most_items = 20

export interface ChosenItem {
  item_id: string
  guide: Guide | undefined
  /** It is not there (any more). */
  gone: boolean
}

/** What was chosen, in its order, each with its guide when that has come. */
export function use_chosen_items(item_ids: Ref<readonly string[]>) {
  const read = useQueries({
    queries: computed(() =>
      item_ids.value.map((item_id) => ({
        queryKey: guide_key(item_id),
        queryFn: () => read_guide(item_id),
        staleTime: 60_000,
        retry: false,
      })),
    ),
  })
  return computed<ChosenItem[]>(() =>
    item_ids.value.map((item_id, at) => ({
      item_id,
      guide: read.value[at]?.data,
      gone: read.value[at]?.isError ?? false,
    })),
  )
}

/** It can be applied for from here. */
export const is_online = ({ item }: Guide) => !item.platform_exemption && online_channel(item) !== null

/** Which items each waits for; only those before it can be waited for, so that nothing goes in a circle. */
export type Needs = Readonly<Record<string, readonly string[]>>

const kAfter = ':'

/** As it stands in the address: licence:registration for each. */
export const needs_in_words = (needs: Needs): string[] =>
  Object.entries(needs).flatMap(([item_id, needed]) => needed.map((one) => item_id + kAfter + one))

export function needs_from_words(words: readonly string[]): Needs {
  const needs: Record<string, string[]> = {}
  for (const word of words) {
    const [item_id, needed] = word.split(kAfter)
    if (item_id && needed) needs[item_id] = [...(needs[item_id] ?? []), needed]
  }
  return needs
}

/** What each may wait for, in the order as it is now. */
const needed_of = (item_ids: readonly string[], at: number, needs: Needs) =>
  (needs[item_ids[at] ?? ''] ?? []).filter((one) => item_ids.slice(0, at).includes(one))

/**
 * In whose names one may apply for all of them. What waits for another one is not asked: the shop for
 * which it will be is only there when the other is granted.
 */
export function principals_for_all(
  acts_for: readonly Principal[],
  chosen: readonly ChosenItem[],
  needs: Needs,
): Principal[] {
  const item_ids = chosen.map(({ item_id }) => item_id)
  return chosen
    .filter((_, at) => needed_of(item_ids, at, needs).length === 0)
    .reduce<Principal[]>((left, { guide }) => (guide ? principals_for(left, guide.item.audience) : left), [...acts_for])
}

export function parts_of(item_ids: readonly string[], needs: Needs): Schemas['OpenJointCase']['parts'] {
  return item_ids.map((item_id, at) => {
    const needed = needed_of(item_ids, at, needs)
    return needed.length ? { item_id, needs: needed } : { item_id }
  })
}

/** The same list with one of them a place further up or down. */
export function moved(item_ids: readonly string[], at: number, step: -1 | 1): string[] {
  const next = [...item_ids]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + step, 0, one)
  return next
}
