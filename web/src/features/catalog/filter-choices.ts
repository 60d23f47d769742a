import { t, type MessageKey } from '@/locales/messages'
import type { Schemas } from '@/api/client'
import type { FilterName } from './use-items'

export interface FilterChoice {
  filter: FilterName
  title: string
  options: { id: string; name: string }[]
}

const kUnitKinds: Record<string, MessageKey> = {
  department: 'unit-kind.department',
  institution: 'unit-kind.institution',
  enterprise: 'unit-kind.enterprise',
  intermediary: 'unit-kind.intermediary',
}

/** The kind of a unit in words; one that is new is shown as it is. */
export function unit_kind_words(kind: string): string {
  const key = kUnitKinds[kind]
  return key ? t(key) : kind
}

const same = (values: readonly string[]) => values.map((value) => ({ id: value, name: value }))

/** What the panel offers, in its order. */
export function filter_choices(
  facets: Schemas['Facets'] | undefined,
  lists: Schemas['PublicListSummary'][] | undefined,
): FilterChoice[] {
  return [
    { filter: 'audience', title: t('filter.audience'), options: facets?.audiences ?? [] },
    { filter: 'topic', title: t('filter.topic'), options: facets?.topics ?? [] },
    { filter: 'type', title: t('filter.type'), options: facets?.types ?? [] },
    { filter: 'area', title: t('filter.area'), options: facets?.areas ?? [] },
    { filter: 'unit', title: t('filter.unit'), options: facets?.units ?? [] },
    {
      filter: 'unit_kind',
      title: t('filter.unit_kind'),
      options: (facets?.unit_kinds ?? []).map((kind) => ({
        id: kind.id,
        name: unit_kind_words(kind.id),
      })),
    },
    { filter: 'category', title: t('filter.category'), options: facets?.categories ?? [] },
    { filter: 'division', title: t('filter.division'), options: facets?.divisions ?? [] },
    { filter: 'level', title: t('filter.level'), options: facets?.levels ?? [] },
    { filter: 'channel', title: t('filter.channel'), options: facets?.channels ?? [] },
    {
      filter: 'tag',
      title: t('filter.tag'),
      options: same((lists ?? []).map((list) => list.title)),
    },
  ]
}

/** The words of a chosen filter: a unit by its name, not by its id. */
export function chosen_name(choices: readonly FilterChoice[], filter: FilterName, id: string): string {
  const choice = choices.find((candidate) => candidate.filter === filter)
  return choice?.options.find((option) => option.id === id)?.name ?? id
}
