import { computed } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type CodeTable = Schemas['CodeTable']
export type CodeValue = CodeTable['values'][number]

/** The elements of an item that take one of a few values, and the table that says which. */
const kTables = {
  type: 'item_type',
  level: 'exercise_level',
  audience: 'service_object',
  handling_type: 'handling_type',
  channels: 'handling_form',
  delivery: 'result_delivery',
  online_depth: 'online_depth',
  cross_region: 'cross_region',
  result_kind: 'result_type',
  material_kind: 'material_type',
  material_source: 'material_source',
  material_necessity: 'material_necessity',
  step_kind: 'step_kind',
  special_kind: 'special_kind',
  day_unit: 'day_unit',
  field_type: 'field_type',
  risk_grounds: 'risk_ground',
} as const

export type CodeSetName = keyof typeof kTables

export function use_code_tables() {
  return useQuery({
    queryKey: ['code-tables'],
    queryFn: async () => body(await api.GET('/api/code-tables')).tables,
    staleTime: 5 * 60_000,
  })
}

export function holds_on(value: CodeValue, day: string): boolean {
  return value.valid_from <= day && (value.valid_to === null || day < value.valid_to)
}

/** The values of today, from the server's tables; empty until they are here. */
export function use_code_sets() {
  const { data: tables } = use_code_tables()
  return computed(() => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    const values_of = (id: string) =>
      (tables.value?.find((table) => table.id === id)?.values ?? [])
        .filter((value) => holds_on(value, today))
        .map((value) => value.value)
    return Object.fromEntries(
      Object.entries(kTables).map(([name, id]) => [name, values_of(id)]),
    ) as Record<CodeSetName, string[]>
  })
}

/** Adds a value to a table, or changes the one that is there. */
export function use_save_code_value() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ table_id, value }: { table_id: string; value: CodeValue }) => {
      const { value: name, ...details } = value
      return body(
        await api.PUT('/api/desk/code-tables/{table_id}/values/{value}', {
          params: { path: { table_id, value: name } },
          body: details,
        }),
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['code-tables'] }),
  })
}
