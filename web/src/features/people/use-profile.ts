import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Registration = Parameters<typeof send_registration>[0]

const kKey = ['profile']

async function send_registration(stated: {
  login_name: string
  password: string
  document_type: Schemas['DocumentType']
  number: string
  name: string
  mobile: string
  privacy_notice: string
}) {
  await api.POST('/api/registrations', { body: stated })
}

export function use_registration() {
  return useMutation({ mutationFn: send_registration })
}

/** One's own data, masked, and what one may change of it. */
export function use_profile() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/profile')),
  })
  const mobile = useMutation({
    mutationFn: async (wanted: string) =>
      body(await api.PUT('/api/profile/mobile', { body: { mobile: wanted } })),
    onSuccess: (profile) => client.setQueryData(kKey, profile),
  })
  const closure = useMutation({
    mutationFn: (password: string) => api.POST('/api/profile/closure', { body: { password } }),
    // What was read under the account must not be shown to the next person.
    onSuccess: () => client.resetQueries(),
  })
  return { profile: query.data, error: query.error, refetch: query.refetch, mobile, closure }
}
