import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import {
  keepPreviousData,
  
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type CalendarYear = Schemas['CalendarYear']
export type CalendarPreview = Schemas['CalendarPreview']

export interface CalendarTable {
  format: 'json' | 'csv'
  text: string
  paper: string
}

export interface Offices {
  division: string
  day: string
  reason: string
}

/** Everything below this key goes by the tables and closures. */
const kKey = 'calendar'

export function use_calendar() {
  return useQuery({
    queryKey: [kKey, 'overview'],
    queryFn: async () => body(await api.GET('/api/desk/calendar')),
  })
}

export function use_calendar_year(
  year: MaybeRefOrGetter<number>,
  division: MaybeRefOrGetter<string>,
) {
  return useQuery({
    queryKey: computed(() => [kKey, 'year', toValue(year), toValue(division)]),
    queryFn: async () =>
      body(
        await api.GET('/api/calendar/years/{year}', {
          params: {
            path: { year: toValue(year) },
            query: { division: toValue(division) || undefined },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

export function use_closures() {
  return use_pages({
    key: [kKey, 'closures'],
    read: async (after) =>
      body(
        await api.GET('/api/desk/calendar/closures', {
          params: { query: { after } },
        }),
      ),
    rows: (page) => page.closures,
  })
}

/** A preview remembers the revision it was reckoned from: importing holds the server to it. */
export interface Previewed {
  table: CalendarTable
  revision: string
  preview: CalendarPreview
}

export async function preview_table(table: CalendarTable): Promise<Previewed> {
  const answer = await api.POST('/api/desk/calendar/preview', { body: table })
  return { table, revision: answer.response.headers.get('ETag') ?? '', preview: body(answer) }
}

export function use_calendar_acts() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: [kKey] })
  const importing = useMutation({
    mutationFn: async ({ table, revision }: Previewed) =>
      body(
        await api.POST('/api/desk/calendar/tables', {
          params: { header: { 'If-Match': revision } },
          body: table,
        }),
      ),
    onSuccess,
  })
  const closing = useMutation({
    mutationFn: (offices: Offices) => api.POST('/api/desk/calendar/closures', { body: offices }),
    onSuccess,
  })
  const reopening = useMutation({
    mutationFn: (offices: Offices) => api.POST('/api/desk/calendar/reopenings', { body: offices }),
    onSuccess,
  })
  return { importing, closing, reopening }
}
