import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { use_guide } from '@/features/catalog/use-items'
import { use_session } from '@/features/people/use-session'
import { names_read } from '@/ui/form/conditions'
import type { Field } from '@/ui/form/field'
import { situation_fields } from '../situation'
import { read_case, save_draft } from '../use-cases'
import { keep_draft, type DraftKeeper } from './draft-keeper'
import { copies_of } from './put-drafts-away'

/** The day by the clock of the offices (UTC+8). */
export function office_today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** Fields that decide which materials are needed, with those that decide whether they are asked. */
export function first_fields(fields: readonly Field[], named: ReadonlySet<string>): Set<string> {
  const first = new Set(fields.filter((one) => named.has(one.name)).map((one) => one.name))
  for (let before = -1; before !== first.size; ) {
    before = first.size
    for (const field of fields) {
      if (!first.has(field.name) || !field.when) continue
      names_read(field.when).forEach((name) => {
        if (fields.some((one) => one.name === name)) first.add(name)
      })
    }
  }
  return first
}

function on_window(names: string[], work: () => void) {
  names.forEach((name) => window.addEventListener(name, work))
  onScopeDispose(() => names.forEach((name) => window.removeEventListener(name, work)))
}

/** A draft that is being written: the case, what its item asks, and the keeping of it. */
export function use_application(case_id: string) {
  const { session } = use_session()
  const opened = useQuery({
    queryKey: ['draft', case_id],
    queryFn: () => read_case(case_id),
    enabled: computed(() => session.value?.signed_in === true),
    // Read anew each time the page is opened, and never under the hands of who writes.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const guide = use_guide(
    () => opened.data.value?.item.entry_id ?? '',
    () => opened.data.value !== undefined,
  )
  const item = computed(() => guide.data.value?.item)
  const fields = computed<readonly Field[]>(() => item.value?.form ?? [])
  const first = computed(() => first_fields(fields.value, situation_fields(item.value)))
  const keeper = shallowRef<DraftKeeper | null>(null)

  watch(
    [opened.data, item, session],
    ([filed, found, who]) => {
      if (keeper.value || !filed || !found || !who?.account) return
      keeper.value = keep_draft(filed, {
        fields: found.form,
        copies: copies_of(who.account),
        save: save_draft,
        read: read_case,
        now: () => new Date(),
      })
    },
    { immediate: true },
  )
  on_window(['online', 'focus'], () => keeper.value?.try_again())
  onScopeDispose(() => keeper.value?.leave())

  return { session, opened, guide, item, fields, first, keeper }
}
