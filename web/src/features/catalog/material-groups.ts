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
