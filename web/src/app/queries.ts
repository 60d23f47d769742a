import { QueryClient } from '@tanstack/vue-query'
import { ProblemError, may_retry } from '@/api/problem'

/** Refusals are answers: only what may pass by itself is asked again. */
export function query_options(): { queryClient: QueryClient } {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) =>
          failures < 1 && error instanceof ProblemError && may_retry(error.problem),
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return { queryClient }
}
