import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { api, body } from '@/api/client'
import { session_query } from './use-session'

/** One's own password and second factor; the session says afterwards what is still owed. */
export function use_own_account() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: session_query.queryKey })
  const password = useMutation({
    mutationFn: (typed: { current: string; password: string }) =>
      api.PUT('/api/session/password', { body: typed }),
    onSuccess,
  })
  const preparation = useMutation({
    mutationFn: async () => body(await api.POST('/api/session/second-factor')),
  })
  const enrolment = useMutation({
    mutationFn: (code: string) => api.PUT('/api/session/second-factor', { body: { code } }),
    onSuccess,
  })
  return { password, preparation, enrolment }
}
