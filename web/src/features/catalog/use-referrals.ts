import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { use_pages } from '@/ui/use-pages'
import { api, body, type Schemas } from '@/api/client'

export type Referral = Schemas['Referral']
export type ReferralKind = Schemas['ReferralKind']
export type ReferralState = Schemas['ReferralState']

export const referral_states: readonly ReferralState[] = ['open', 'accepted', 'refused', 'withdrawn']

export function use_referrals(
  kind: MaybeRefOrGetter<ReferralKind>,
  state: MaybeRefOrGetter<ReferralState | undefined>,
) {
  return use_pages({
    key: () => ['referrals', toValue(kind), toValue(state) ?? ''],
    read: async (after) =>
      body(
        await api.GET('/api/desk/referrals', {
          params: { query: { kind: toValue(kind), state: toValue(state), after } },
        }),
      ),
    rows: (page) => page.referrals,
    stale_time: 0,
  })
}

export function use_referral_counts(kind: MaybeRefOrGetter<ReferralKind>) {
  return useQuery({
    queryKey: computed(() => ['referral-counts', toValue(kind)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/referrals/counts', { params: { query: { kind: toValue(kind) } } }),
      ).units,
    staleTime: 0,
  })
}

export function use_referral(referral_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['referral', toValue(referral_id)]),
    queryFn: async () =>
      body(
        await api.GET('/api/desk/referrals/{referral_id}', {
          params: { path: { referral_id: toValue(referral_id) } },
        }),
      ),
    staleTime: 0,
  })
}

export type ReferralAct = 'accept' | 'refuse' | 'withdraw'

export function use_referral_act() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (given: { referral: Referral; act: ReferralAct; reason: string }) => {
      const { referral, act, reason } = given
      const params = {
        path: { referral_id: referral.referral_id },
        header: { 'If-Match': `"${referral.version}"` },
      }
      if (act === 'withdraw') {
        return body(
          await api.POST('/api/desk/referrals/{referral_id}/withdrawal', { params, body: { reason } }),
        )
      }
      return body(
        await api.POST('/api/desk/referrals/{referral_id}/answer', {
          params,
          body: { decision: act, reason },
        }),
      )
    },
    onSuccess: () => forget(client),
  })
}

/** What is put to another office: each kind with its own words. */
export type Raised =
  | { kind: 'adjustment'; field: Schemas['HubField']; proposed: string; reason: string }
  | { kind: 'objection'; element: string; proposed: string; reason: string }
  | { kind: 'joint-review'; unit_id: string; reason: string }

export function use_raising() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ entry_id, raised }: { entry_id: string; raised: Raised }) => send(entry_id, raised),
    onSuccess: () => forget(client),
  })
}

async function send(entry_id: string, raised: Raised) {
  const params = { path: { entry_id } }
  switch (raised.kind) {
    case 'adjustment': {
      const { field, proposed, reason } = raised
      return body(
        await api.POST('/api/desk/entries/{entry_id}/adjustments', {
          params,
          body: { field, proposed, reason },
        }),
      )
    }
    case 'objection': {
      const { element, proposed, reason } = raised
      return body(
        await api.POST('/api/desk/entries/{entry_id}/objections', {
          params,
          body: { element, proposed, reason },
        }),
      )
    }
    case 'joint-review': {
      const { unit_id, reason } = raised
      return body(
        await api.POST('/api/desk/entries/{entry_id}/joint-reviews', {
          params,
          body: { unit_id, reason },
        }),
      )
    }
  }
}

function forget(client: ReturnType<typeof useQueryClient>) {
  for (const key of ['referrals', 'referral', 'referral-counts']) {
    void client.invalidateQueries({ queryKey: [key] })
  }
}
