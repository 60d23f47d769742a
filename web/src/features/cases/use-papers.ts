import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import type { Case } from './use-cases'

export type Paper = Schemas['PaperOfCase']

/** Every paper that acts on the case have issued, in their order. */
export function use_papers(filed: () => Case | undefined) {
  return useQuery({
    // Each act may have brought one.
    queryKey: computed(() => ['papers', filed()?.case_id, filed()?.version]),
    queryFn: async () =>
      body(
        await api.GET('/api/cases/{case_id}/papers', {
          params: { path: { case_id: filed()?.case_id ?? '' } },
        }),
      ).papers,
    enabled: computed(() => filed() !== undefined && filed()?.state !== 'draft'),
    staleTime: Infinity,
  })
}

export type FormToSign = 'application-form' | 'deferred-promise' | 'commitment'

/** What is signed by hand, to be printed; a promise about `materials`, or about what is missing. */
export function form_address(case_id: string, form: FormToSign, materials: readonly string[] = []) {
  const about = materials.length ? `?materials=${materials.map(encodeURIComponent).join(',')}` : ''
  return `/api/cases/${encodeURIComponent(case_id)}/forms/${form}${about}`
}

export const paper_address = (case_id: string, notice_id: string) =>
  `/api/cases/${encodeURIComponent(case_id)}/papers/${encodeURIComponent(notice_id)}`
