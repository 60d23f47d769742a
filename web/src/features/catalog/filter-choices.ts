import { t } from '@/locales/messages'
import type { Schemas } from '@/api/client'
import type { FilterName } from './use-items'

export interface FilterChoice {
  filter: FilterName
  title: string
  options: { id: string; name: string }[]
}

// Code sets that no facet lists: 行使层级, 事项类型 and 办理渠道.
const kLevels = ['国家级', '省级', '市级', '县级', '镇级', '村级']
const kTypes = [
  '行政许可',
  '行政确认',
  '行政给付',
  '行政奖励',
  '行政裁决',
  '其他行政权力',
  '公共服务',
]
const kChannels = ['网上', '窗口', '移动端', '自助终端']

const same = (values: readonly string[]) => values.map((value) => ({ id: value, name: value }))

/** What the panel offers, in its order. */
export function filter_choices(
  facets: Schemas['Facets'] | undefined,
  lists: Schemas['PublicListSummary'][] | undefined,
): FilterChoice[] {
  return [
    { filter: 'audience', title: t('filter.audience'), options: facets?.audiences ?? [] },
    { filter: 'topic', title: t('filter.topic'), options: facets?.topics ?? [] },
    { filter: 'type', title: t('filter.type'), options: same(kTypes) },
    { filter: 'area', title: t('filter.area'), options: facets?.areas ?? [] },
    { filter: 'unit', title: t('filter.unit'), options: facets?.units ?? [] },
    { filter: 'division', title: t('filter.division'), options: facets?.divisions ?? [] },
    { filter: 'level', title: t('filter.level'), options: same(kLevels) },
    { filter: 'channel', title: t('filter.channel'), options: same(kChannels) },
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
