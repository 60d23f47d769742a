import { t } from '@/locales/messages'
import type { Material } from './use-items'

export interface MaterialGroups {
  /** Everybody brings these. */
  always: Material[]
  /** Only who is in the case that `when` names. */
  sometimes: Material[]
  /** 免提交: the office fetches them itself. */
  fetched: Material[]
}

/** 带什么, 不用带什么. Within a group the order of the standard text stays. */
export function group_materials(materials: readonly Material[]): MaterialGroups {
  const groups: MaterialGroups = { always: [], sometimes: [], fetched: [] }
  for (const material of materials) {
    if (material.government_can_provide) groups.fetched.push(material)
    else if (material.necessity === '必要') groups.always.push(material)
    else groups.sometimes.push(material)
  }
  return groups
}

const kFirstNames = 3
const kNamesLength = 26

/** The first names, as many as one takes in at a glance, and how many there are in all. */
export function first_names(materials: readonly Pick<Material, 'name'>[]): string {
  let length = 0
  const names = materials
    .map((material) => material.name)
    .filter((name, index) => {
      length += name.length
      return index === 0 || (index < kFirstNames && length <= kNamesLength)
    })
  const words = names.join('、')
  return names.length === materials.length
    ? words
    : t('guide.and-more', { names: words, count: materials.length })
}
