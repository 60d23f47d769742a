import { computed } from 'vue'
import { problem_of } from '@/api/problem'
import { api, body } from '@/api/client'
import { use_rights } from '@/features/people/use-session'
import type { State } from './case-names'
import type { ListedCase, WorkPlace } from './use-cases'
import { tabs_of } from './work-tabs'

async function listed_with(number: string, place: WorkPlace, state: State): Promise<ListedCase[]> {
  const { unit = null, division = null } = place
  try {
    const asked = { unit, division, state, text: number, after: null, limit: 50 }
    const { cases } = body(await api.POST('/api/desk/cases/search', { body: asked }))
    return cases.filter((one) => one.number === number)
  } catch (error) {
    // At this place that state is not theirs to see.
    if (problem_of(error).status === 403) return []
    throw error
  }
}

/** The case of a number in whatever state it is, among those of the place that this person works on. */
export function use_numbered_case() {
  const rights = use_rights()
  const states = computed(() => tabs_of(rights.value).filter((state) => state !== 'draft'))

  return async function find(number: string, place: WorkPlace): Promise<ListedCase | null> {
    const found = await Promise.all(states.value.map((state) => listed_with(number, place, state)))
    // A case that went on between two of the lists may stand in both.
    const once = [...new Map(found.flat().map((one) => [one.case_id, one])).values()]
    return once.length === 1 ? (once[0] ?? null) : null
  }
}
