import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { use_session } from '@/features/people/use-session'
import { t } from '@/locales/messages'
import { use_pages } from '@/ui/use-pages'

export type Inquiry = Schemas['Inquiry']
export type InquiryToRecord = Schemas['InquiryToRecord']
export type InquiryAct = Inquiry['may'][number]

export const kLists = ['unanswered', 'offered', 'answered'] as const
export type InquiryList = (typeof kLists)[number]
export const kWays = ['window', 'phone', 'online', 'system'] as const satisfies readonly Inquiry['way'][]

const kTakingRights = ['cases.receive', 'cases.examine', 'cases.decide']

/** How long an inquiry has waited, in words. */
export const waited = (days: number) =>
  days === 0 ? t('inquiries.today') : t('inquiries.waiting', { count: days })

/** Units in whose name this person takes inquiries. */
export function use_own_units() {
  const { session } = use_session()
  return computed(() => {
    const units = new Map<string, string>()
    for (const post of session.value?.posts ?? []) {
      if (post.rights.some((right) => kTakingRights.includes(right))) units.set(post.unit_id, post.unit_name)
    }
    return [...units].map(([id, name]) => ({ id, name }))
  })
}

/** Which inquiries a list has; what is empty is not asked for. */
export interface WhichInquiries {
  unit?: string
  division?: string
  list: InquiryList
  way?: Inquiry['way']
  text?: string
}

export function use_inquiries(which: MaybeRefOrGetter<WhichInquiries>) {
  return use_pages({
    key: () => ['inquiries', toValue(which)],
    read: async (after, { signal }) =>
      body(await api.GET('/api/desk/inquiries', { params: { query: { ...toValue(which), after } }, signal })),
    rows: (page) => page.inquiries,
    stale_time: 0,
  })
}

const inquiry_key = (inquiry_id: string) => ['inquiry', inquiry_id]

export function use_inquiry(inquiry_id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => inquiry_key(toValue(inquiry_id))),
    queryFn: async () =>
      body(await api.GET('/api/desk/inquiries/{inquiry_id}', { params: { path: { inquiry_id: toValue(inquiry_id) } } })),
    staleTime: 0,
    retry: false,
  })
}

export function use_takers(unit: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['inquiry takers', toValue(unit)]),
    queryFn: async () =>
      body(await api.GET('/api/desk/inquiry-takers', { params: { query: { unit: toValue(unit) } } })).takers,
    enabled: computed(() => toValue(unit) !== ''),
  })
}

export interface SaidOfInquiry {
  words: string
  unit_id: string
  account_id: string
}

export function use_inquiry_acts() {
  const client = useQueryClient()
  const read_again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inquiries'] }),
      client.invalidateQueries({ queryKey: ['inquiry'] }),
    ])

  const record = useMutation({
    mutationFn: async (said: InquiryToRecord) => body(await api.POST('/api/desk/inquiries', { body: said })).inquiry_id,
    onSuccess: read_again,
  })

  const act = useMutation({
    mutationFn: async ({ inquiry, act, said }: { inquiry: Inquiry; act: InquiryAct; said: SaidOfInquiry }) => {
      const params = {
        path: { inquiry_id: inquiry.inquiry_id },
        header: { 'If-Match': `"${inquiry.version}"` },
      }
      const { words } = said
      if (act === 'offer') {
        const offered = { unit_id: said.unit_id, account_id: said.account_id || null, words }
        await api.POST('/api/desk/inquiries/{inquiry_id}/offer', { params, body: offered })
      } else if (act === 'accept') {
        await api.POST('/api/desk/inquiries/{inquiry_id}/accept', { params })
      } else if (act === 'refuse') {
        await api.POST('/api/desk/inquiries/{inquiry_id}/refuse', { params, body: { words } })
      } else {
        await api.POST('/api/desk/inquiries/{inquiry_id}/answer', { params, body: { words } })
      }
    },
    onSettled: read_again,
  })
  return { record, act }
}
