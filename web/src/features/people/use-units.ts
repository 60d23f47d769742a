import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type Unit = Schemas['Unit']
export type DivisionNode = Schemas['DivisionNode']
export type UnitKind = Schemas['UnitKind']

export interface UnitContent {
  name: string
  short_name: string
  kind: UnitKind
  division_code: string
  parent_id: string | null
  credit_code: string
}

export const unit_kinds: readonly UnitKind[] = [
  'department',
  'institution',
  'enterprise',
  'intermediary',
]

export function use_divisions(parent: string | undefined, wanted: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['divisions', parent ?? ''],
    queryFn: async () =>
      body(await api.GET('/api/desk/divisions', { params: { query: { parent } } })).divisions,
    enabled: computed(() => toValue(wanted)),
    staleTime: 60_000,
  })
}

export interface UnitFilters {
  division?: string
  state?: 'open' | 'closed'
}

export function use_units(filters: MaybeRefOrGetter<UnitFilters>) {
  return use_pages({
    key: () => ['units', toValue(filters)],
    read: async (after) =>
      body(
        await api.GET('/api/desk/units', {
          params: { query: { ...toValue(filters), after } },
        }),
      ),
    rows: (page) => page.units,
  })
}

const kPageMax = 200

/** Every open unit, to choose one from. */
export function use_open_units() {
  return useQuery({
    queryKey: ['units', 'to choose from'],
    queryFn: async () => {
      const units: Unit[] = []
      let after: string | undefined
      do {
        const page = body(
          await api.GET('/api/desk/units', {
            params: { query: { state: 'open', limit: kPageMax, after } },
          }),
        )
        units.push(...page.units)
        after = page.next ?? undefined
      } while (after)
      return units
    },
    staleTime: 60_000,
  })
}

export interface ReadUnit {
  unit: Unit
  etag: string
}

export function use_unit(unit_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['unit', toValue(unit_id)]),
    queryFn: async (): Promise<ReadUnit> => {
      const answer = await api.GET('/api/desk/units/{unit_id}', {
        params: { path: { unit_id: toValue(unit_id) } },
      })
      return { unit: body(answer), etag: answer.response.headers.get('ETag') ?? '' }
    },
    enabled: computed(() => toValue(unit_id) !== ''),
  })
}

export function use_unit_acts() {
  const client = useQueryClient()
  const onSettled = () =>
    Promise.all(
      ['units', 'unit', 'divisions'].map((name) => client.invalidateQueries({ queryKey: [name] })),
    )
  const create = useMutation({
    mutationFn: async (content: UnitContent) =>
      body(await api.POST('/api/desk/units', { body: content })),
    onSettled,
  })
  const change = useMutation({
    mutationFn: async ({ unit, etag, content }: ReadUnit & { content: UnitContent }) =>
      body(
        await api.PUT('/api/desk/units/{unit_id}', {
          params: { path: { unit_id: unit.unit_id }, header: { 'If-Match': etag } },
          body: content,
        }),
      ),
    onSettled,
  })
  const close = useMutation({
    mutationFn: ({ unit, etag, reason }: ReadUnit & { reason: string }) =>
      api.POST('/api/desk/units/{unit_id}/closure', {
        params: { path: { unit_id: unit.unit_id }, header: { 'If-Match': etag } },
        body: { reason },
      }),
    onSettled,
  })
  return { create, change, close }
}
