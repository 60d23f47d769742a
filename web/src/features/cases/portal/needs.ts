import type { Material, ServiceItem } from '@/features/catalog/use-items'
import type { Case, HandedMaterial } from '../use-cases'

/** A material of the item as it stands for this case. */
export interface Need {
  key: string
  name: string
  material: Material
  /** Under which the library holds it. */
  kind: string
  /** The server's word, by the answers it has. */
  required: boolean
  /** 免提交: the office fetches it itself. */
  fetched: boolean
  deferrable: boolean
  promisable: boolean
  own_issued: boolean
}

export function needs_of(filed: Pick<Case, 'materials'>, item: ServiceItem): Need[] {
  return filed.materials.flatMap((one) => {
    const material = item.materials.find(({ key }) => key === one.key)
    if (!material) return []
    return [
      {
        key: one.key,
        name: material.name,
        material,
        kind: one.kind,
        required: one.required,
        fetched: material.government_can_provide,
        deferrable: one.deferrable,
        promisable: item.flags.commitment && item.risk_grounds.length === 0 && material.commitment_ok,
        own_issued: one.own_issued,
      },
    ]
  })
}

/** What the applicant still has to hand in before the application is whole. */
export function missing_needs(needs: readonly Need[], handed: readonly HandedMaterial[]): Need[] {
  return needs.filter(
    (need) =>
      need.required && !need.fetched && !need.deferrable && !handed.some((one) => one.key === need.key),
  )
}
