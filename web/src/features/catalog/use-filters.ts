import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
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
  const filters = computed(() => filters_of(route.query))

  function set_filter(name: FilterName, value: string) {
    const next: Filters = { ...filters.value, [name]: value }
    if (value === '') delete next[name]
    void router.push({ path: route.path, query: next })
  }

  function clear_filters() {
    const { query } = filters.value
    void router.push({ path: route.path, query: query ? { query } : {} })
  }

  return { filters, set_filter, clear_filters }
}
