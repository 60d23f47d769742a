import { api, body, type Schemas } from '@/api/client'

export type Progress = Schemas['CaseProgress']

export async function find_progress(number: string, query_code: string): Promise<Progress> {
  return body(await api.POST('/api/case-progress', { body: { number, query_code } }))
}
