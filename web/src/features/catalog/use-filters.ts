import { computed, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { choose_place, chosen_place } from './chosen-place'
import { filter_names, type FilterName, type Filters } from './use-items'

/** The filters that an address carries; what is unknown or empty is left out. */
export function filters_of(query: LocationQuery): Filters {
  const filters: Filters = {}
  for (const name of filter_names) {
    const value = query[name]
    const first = Array.isArray(value) ? value[0] : value
    if (first) filters[name] = first
  }
  return filters
}

/** The page's filters live in its address: they can be linked, remembered and gone back to. */
export function use_filters() {
  const route = useRoute()
  const router = useRouter()
  const own_path = route.path
  const filters = computed(() => {
    const given = filters_of(route.query)
    const place = chosen_place.value
    // A unit has its place; together with another place there would be nothing to find.
    if (!place || given.division || given.unit) return given
    return { ...given, division: place.id }
  })

  // The chosen place must stand in the address too: what is linked is what was seen.
  watch(
    filters,
    ({ division }) => {
      // On the way to another page the address is no longer this page's.
      if (!division || route.query.division || route.path !== own_path) return
      void router.replace({ path: route.path, query: filters.value })
    },
    { immediate: true },
  )

  /** `name_words` is what the value is called; a place is remembered by it. */
  function set_filter(name: FilterName, value: string, name_words = value) {
    const next: Filters = { ...filters.value, [name]: value }
    if (value === '') delete next[name]
    if (name === 'division') {
      choose_place(value ? { id: value, name: name_words } : null)
      // A place stays chosen wherever one goes back to: no step of its own.
      if (value) return void router.replace({ path: route.path, query: next })
    }
    void router.push({ path: route.path, query: next })
  }

  function clear_filters() {
    const { query } = filters.value
    choose_place(null)
    void router.push({ path: route.path, query: query ? { query } : {} })
  }

  return { filters, set_filter, clear_filters }
}
