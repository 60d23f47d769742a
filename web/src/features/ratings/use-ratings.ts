import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_pages } from '@/ui/use-pages'

export type RatingSaid = Schemas['RatingSaid']
export type RatingSlot = Schemas['RatingSlot']
export type RatingSlots = Schemas['RatingSlots']
export type RatingLevel = Schemas['RatingLevel']
export type SeenRating = Schemas['SeenRating']
export type Channel = SeenRating['channel']

export const kChannels = ['web', 'mobile', 'receipt-code', 'window-tablet', 'kiosk', 'message'] as const satisfies readonly Channel[]

/** Channels that an address may name: a code at the window, a kiosk, a link in a message. */
const kNamedChannels: readonly Channel[] = ['window-tablet', 'kiosk', 'message']

/** By which way somebody rates who is signed in. */
export function own_channel(): Channel {
  return window.matchMedia('(pointer: coarse)').matches ? 'mobile' : 'web'
}

/** By which way somebody rates who holds the receipt: as the address says, else by the receipt. */
export function code_channel(named: unknown): Channel {
  return kNamedChannels.find((channel) => channel === named) ?? 'receipt-code'
}

/** The levels with their options; they never change while a page is open. */
export function use_levels() {
  return useQuery({
    queryKey: ['rating levels'],
    queryFn: async () => body(await api.GET('/api/rating-options')),
    staleTime: Infinity,
  })
}

const slots_key = (case_id: string) => ['rating slots', case_id]

/** What one may rate in one's own case; read anew whenever the case has moved on. */
export function use_slots(case_id: MaybeRefOrGetter<string>, version: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => [...slots_key(toValue(case_id)), toValue(version)]),
    queryFn: async (): Promise<RatingSlots> =>
      body(
        await api.GET('/api/cases/{case_id}/rating-slots', { params: { path: { case_id: toValue(case_id) } } }),
      ),
    staleTime: 0,
    placeholderData: (before: RatingSlots | undefined) => before,
  })
}

export function use_slots_anew() {
  const client = useQueryClient()
  return (case_id: string) => client.invalidateQueries({ queryKey: slots_key(case_id) })
}

/** Rates a contact, or without one the case as a whole, in the version that was read. */
export async function rate(
  { case_id, version }: { case_id: string; version: number },
  contact: number | null,
  said: RatingSaid,
): Promise<void> {
  if (contact === null) {
    const header = { 'If-Match': `"${version}"` }
    await api.POST('/api/cases/{case_id}/rate', { params: { path: { case_id }, header }, body: said })
  } else {
    const path = { case_id, contact: String(contact) }
    await api.POST('/api/cases/{case_id}/contacts/{contact}/rate', { params: { path }, body: said })
  }
}

export interface Receipt {
  number: string
  query_code: string
}

export async function find_slots(receipt: Receipt): Promise<RatingSlots> {
  return body(await api.POST('/api/rating-slots', { body: receipt }))
}

export async function rate_by_code(receipt: Receipt, contact: number | null, said: RatingSaid): Promise<void> {
  await api.POST('/api/ratings', { body: { ...receipt, ...said, contact } })
}

/** Which ratings a list at the desk has; what is empty is not asked for. */
export interface WhichRatings {
  unit?: string
  division?: string
  level: string
  about: string
  channel: string
  text: string
}

export function query_of({ unit, division, level, about, channel, text }: WhichRatings) {
  return {
    unit,
    division,
    level: level ? Number(level) : undefined,
    about: (about || undefined) as SeenRating['about'] | undefined,
    channel: (channel || undefined) as Channel | undefined,
    text: text || undefined,
  }
}

export function use_ratings(which: MaybeRefOrGetter<WhichRatings>) {
  return use_pages({
    key: () => ['ratings', toValue(which)],
    read: async (before, { signal }) =>
      body(await api.GET('/api/desk/ratings', { params: { query: { ...query_of(toValue(which)), before } }, signal })),
    rows: (page) => page.ratings,
    stale_time: 0,
  })
}

export function use_ratings_of_case(case_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ratings', 'of case', toValue(case_id)]),
    queryFn: async (): Promise<SeenRating[]> =>
      body(
        await api.GET('/api/desk/cases/{case_id}/ratings', { params: { path: { case_id: toValue(case_id) } } }),
      ).ratings,
    staleTime: 0,
    retry: false,
  })
}

export function use_rating_figures(unit: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['ratings', 'figures', toValue(unit)]),
    queryFn: async () =>
      body(await api.GET('/api/desk/rating-figures', { params: { query: { unit: toValue(unit) } } })),
    enabled: computed(() => toValue(unit) !== ''),
    staleTime: 0,
  })
}

/** Where the same list is taken away as lines of text. */
export function export_address(which: WhichRatings, purpose: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query_of(which), purpose })) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `/api/desk/ratings.csv?${query}`
}

/** 84% of 25; nothing of none. */
export function share_of(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((100 * part) / whole)}%`
}
