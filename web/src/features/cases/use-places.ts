import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body } from '@/api/client'
import { use_session } from '@/features/people/use-session'
import type { Unit } from '@/features/people/use-units'
import type { WorkPlace } from './use-cases'

/** Who receives or supervises has all of a place in hand, who examines or decides the own unit. */
const kPlaceRights = ['cases.receive', 'cases.supervise']
const kUnitRights = ['cases.examine', 'cases.decide']
const kUnitPageMax = 200

export interface Place {
  /** In the address of a page: `unit:…` or `division:…`. */
  id: string
  name: string
  asks: WorkPlace
}

const of_unit = (id: string, name: string): Place => ({ id: `unit:${id}`, name, asks: { unit: id } })

async function read_units(division: string): Promise<Unit[]> {
  const page = await api.GET('/api/desk/units', {
    params: { query: { division, state: 'open', limit: kUnitPageMax } },
  })
  return body(page).units
}

/** Where the posts of this person give them cases to look at, the widest first. */
export function use_places() {
  const { session } = use_session()
  const posts = computed(() =>
    (session.value?.posts ?? []).filter((post) =>
      post.rights.some((right) => kPlaceRights.includes(right) || kUnitRights.includes(right)),
    ),
  )

  const found = useQuery({
    queryKey: computed(() => ['places of cases', posts.value.map((post) => post.unit_id)]),
    queryFn: async (): Promise<Place[]> => {
      const places = new Map<string, Place>()
      const add = (place: Place) => places.set(place.id, place)
      for (const post of posts.value) {
        if (!post.rights.some((right) => kPlaceRights.includes(right))) {
          add(of_unit(post.unit_id, post.unit_name))
          continue
        }
        const unit = body(
          await api.GET('/api/desk/units/{unit_id}', { params: { path: { unit_id: post.unit_id } } }),
        )
        const division = unit.division_code
        add({ id: `division:${division}`, name: unit.division_name, asks: { division } })
        for (const below of await read_units(division)) add(of_unit(below.unit_id, below.name))
      }
      return [...places.values()]
    },
    enabled: computed(() => posts.value.length > 0),
    staleTime: 10 * 60_000,
  })

  const places = computed(() => found.data.value ?? [])
  const divisions = computed(() => places.value.filter((place) => place.asks.division))
  const unit_names = computed(
    () => new Map(places.value.filter((place) => place.asks.unit).map((one) => [one.asks.unit, one.name])),
  )
  /** The name of a unit, its id while it is not known. */
  const unit_words = (unit_id: string) => unit_names.value.get(unit_id) ?? unit_id
  return { places, divisions, unit_words, loaded: found.isSuccess, error: found.error, refetch: found.refetch }
}
