import { toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type ComparedEntry = Schemas['SuperiorComparison']['entries'][number]
export type Task = Schemas['Task']
export type TaskState = Schemas['TaskState']
export type HubField = Schemas['HubField']

export interface ComparisonFilters {
  unit?: string
  division?: string
}

/** Entries that are not as the superior catalogue has them. */
export function use_superior_comparison(filters: MaybeRefOrGetter<ComparisonFilters>) {
  return use_pages({
    key: () => ['superior-comparison', toValue(filters)],
    read: async (after) =>
      body(
        await api.GET('/api/desk/superior/comparison', {
          params: { query: { ...toValue(filters), after } },
        }),
      ),
    rows: (page) => page.entries,
    stale_time: 0,
  })
}

/** Entries that are bound to no superior item. */
export function use_unlinked(filters: MaybeRefOrGetter<ComparisonFilters>) {
  return use_pages({
    key: () => ['unlinked', toValue(filters)],
    read: async (after) =>
      body(
        await api.GET('/api/desk/superior/unlinked', {
          params: { query: { ...toValue(filters), after } },
        }),
      ),
    rows: (page) => page.entries,
    stale_time: 0,
  })
}

export function use_adoption() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: { row: ComparedEntry; fields: HubField[]; reason: string }) =>
      body(
        await api.POST('/api/desk/entries/{entry_id}/adoption', {
          params: {
            path: { entry_id: wanted.row.entry.entry_id },
            header: { 'If-Match': `"${wanted.row.version}"` },
          },
          body: { fields: wanted.fields, reason: wanted.reason },
        }),
      ),
    onSuccess: (entry) => {
      client.setQueryData(['entry', entry.entry_id], entry)
      void client.invalidateQueries({ queryKey: ['entries'] })
      void client.invalidateQueries({ queryKey: ['superior-comparison'] })
    },
  })
}

export function use_tasks(state: MaybeRefOrGetter<TaskState | undefined>) {
  return use_pages({
    key: () => ['tasks', toValue(state) ?? ''],
    read: async (after) =>
      body(
        await api.GET('/api/desk/tasks', {
          params: { query: { state: toValue(state), after } },
        }),
      ),
    rows: (page) => page.tasks,
    stale_time: 0,
  })
}

export function use_binding() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ task, reason }: { task: Task; reason: string }) => {
      const answer = await api.POST('/api/desk/tasks/{task_id}/binding', {
        params: { path: { task_id: task.task_id }, header: { 'If-Match': `"${task.version}"` } },
        body: { reason },
      })
      if (answer.error) body(answer as never)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  })
}

export type Delivery = Parameters<typeof send_delivery>[0]

async function send_delivery(delivery: {
  label: string
  cause: Schemas['ChangeCause']
  whole: boolean
  items: Schemas['SuperiorItem'][]
}) {
  return body(await api.POST('/api/desk/superior/deliveries', { body: delivery }))
}

export function use_delivery() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send_delivery,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] })
      void client.invalidateQueries({ queryKey: ['superior-comparison'] })
    },
  })
}

export function use_quality() {
  return useQuery({
    queryKey: ['quality'],
    queryFn: async () => body(await api.GET('/api/desk/quality')),
    staleTime: 0,
  })
}
