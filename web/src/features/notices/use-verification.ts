import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Verification = Schemas['Verification']
export type VerifiedNotice = Schemas['VerifiedNotice']

/** What the paper says of itself: as it stands on it, or as its QR code has brought it. */
export interface Asked {
  number: string
  code: string
}

/** Asked anew each time: a paper may have been revoked meanwhile. Nothing is asked while one of both lacks. */
export function use_verification(asked: MaybeRefOrGetter<Asked>) {
  return useQuery({
    queryKey: computed(() => ['verification', toValue(asked).number, toValue(asked).code]),
    queryFn: async () =>
      body(await api.GET('/api/notices/verification', { params: { query: toValue(asked) } })),
    enabled: computed(() => toValue(asked).number !== '' && toValue(asked).code !== ''),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}
