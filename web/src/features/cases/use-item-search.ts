import { computed, onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { api, body } from '@/api/client'
import type { KnownItem } from './recent-items'

const kPauseMilliseconds = 200
const kShown = 8

/** Published items of the place whose words fit, a little after the typing stops. */
export function use_item_search(typed: Ref<string>, division: MaybeRefOrGetter<string>) {
  const asked = ref('')
  let pause: ReturnType<typeof setTimeout> | undefined
  watch(typed, (words) => {
    clearTimeout(pause)
    pause = setTimeout(() => (asked.value = words.trim()), kPauseMilliseconds)
  })
  onScopeDispose(() => clearTimeout(pause))

  const found = useQuery({
    queryKey: computed(() => ['items for the window', asked.value, toValue(division)]),
    queryFn: async ({ signal }): Promise<KnownItem[]> => {
      const query = { query: asked.value, division: toValue(division) || undefined, limit: kShown }
      const page = body(await api.GET('/api/items', { params: { query }, signal }))
      return page.items.map(({ item_id, name, unit_name }) => ({ item_id, name, unit_name }))
    },
    enabled: computed(() => asked.value !== ''),
    placeholderData: keepPreviousData,
  })
  const items = computed(() => (asked.value === '' ? [] : (found.data.value ?? [])))
  const nothing = computed(
    () => asked.value !== '' && asked.value === typed.value.trim() && found.isSuccess.value && items.value.length === 0,
  )
  return { items, nothing }
}
