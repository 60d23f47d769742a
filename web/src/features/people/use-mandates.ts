import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { session_query } from './use-session'

export type Mandate = Schemas['Mandate']
export type MandateKind = Schemas['MandateKind']
export type MandateAct = Schemas['MandateAct']
export type OwnAct = 'accept' | 'revoke' | 'renounce'

const kKey = ['mandates']

export const mandate_acts: readonly MandateAct[] = [
  'view',
  'file',
  'supplement',
  'withdraw',
  'receive',
  'commit',
]

export const relations: readonly Schemas['Relation'][] = [
  'spouse',
  'child',
  'child-in-law',
  'parent',
  'grandchild',
  'sibling',
  'other-relative',
  'friend',
]

export interface NewMandate {
  kind: 'mandate' | 'relative' | 'staff'
  legal_person_id: string | null
  agent: Schemas['MandatePerson']
  relation: Schemas['Relation'] | null
  scope: Schemas['MandateScope']
  acts: MandateAct[]
  from: string
  to: string
  reason: string
}

const paths = {
  accept: '/api/mandates/{mandate_id}/acceptance',
  revoke: '/api/mandates/{mandate_id}/revocation',
  renounce: '/api/mandates/{mandate_id}/renunciation',
} as const

/** Who acts for me and for whom I act; the session says afterwards whose names are open. */
export function use_mandates() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/mandates')),
  })
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: kKey }),
      client.invalidateQueries({ queryKey: session_query.queryKey }),
    ])
  const act = useMutation({
    mutationFn: async (wanted: { mandate_id: string; act: OwnAct }) =>
      body(
        await api.POST(paths[wanted.act], { params: { path: { mandate_id: wanted.mandate_id } } }),
      ),
    onSuccess,
  })
  return { mandates: query.data, error: query.error, refetch: query.refetch, act }
}

export function use_grant() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: NewMandate) =>
      body(await api.POST('/api/mandates', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: kKey }),
  })
}

export function is_open(mandate: Mandate): boolean {
  return mandate.state !== 'ended' && mandate.state !== 'expired'
}

/** The day it is at the offices, whatever the clock of this device says of zones. */
export function today_in_china(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The last day of a year that begins on `from`. */
export function a_year_from(from: string): string {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
