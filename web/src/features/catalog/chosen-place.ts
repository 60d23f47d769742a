import { shallowRef } from 'vue'

export interface Place {
  id: string
  name: string
}

const kStored = 'yimen.place'

/** The place whose items the visitor wants to see; remembered on this device until taken away. */
export const chosen_place = shallowRef<Place | null>(null)

export function restore_place(): void {
  try {
    const stored = JSON.parse(localStorage.getItem(kStored) ?? 'null') as Partial<Place> | null
    const { id, name } = stored ?? {}
    chosen_place.value = typeof id === 'string' && id && typeof name === 'string' ? { id, name } : null
  } catch {
    chosen_place.value = null
  }
}

export function choose_place(place: Place | null): void {
  chosen_place.value = place
  try {
    if (place) localStorage.setItem(kStored, JSON.stringify({ id: place.id, name: place.name }))
    else localStorage.removeItem(kStored)
  } catch {
    // Storage may be forbidden: the choice then holds until the page is left.
  }
}
