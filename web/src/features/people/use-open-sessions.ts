import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body } from '@/api/client'

const kKey = ['sessions']

/** One's own open sessions, and ending one of them. */
export function use_open_sessions() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/sessions')).sessions,
  })
  const revocation = useMutation({
    mutationFn: (session_id: string) =>
      api.DELETE('/api/sessions/{session_id}', { params: { path: { session_id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: kKey }),
  })
  return { sessions: query.data, error: query.error, refetch: query.refetch, revocation }
}
