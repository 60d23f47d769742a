import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type DueDay = Schemas['DueDay']
export type DayKind = Schemas['DayKind']

/** The last day of a limit that begins today, by the calendar and the clock of the offices. */
export function use_due_day(
  working_days: MaybeRefOrGetter<number>,
  division: MaybeRefOrGetter<string>,
) {
  return useQuery({
    queryKey: computed(() => ['due-day', toValue(working_days), toValue(division)]),
    queryFn: async () =>
      body(
        await api.GET('/api/calendar/due-day', {
          params: { query: { working_days: toValue(working_days), division: toValue(division) } },
        }),
      ),
    retry: false,
  })
}
