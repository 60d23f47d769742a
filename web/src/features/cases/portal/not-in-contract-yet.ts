import { api, body } from '@/api/client'
import type { Case } from '../use-cases'

/** What the server tells an applicant once the contract has it; older servers leave it out. */
export interface Handler {
  name: string
  phone: string
}
export type OwnCase = Case & { query_code?: string | null; handler?: Handler | null }

export interface PrefilledField {
  key: string
  value: unknown
  source: 'identity' | 'earlier-case'
  words: string
  case_number?: string | null
  changeable: boolean
}
export interface Candidate {
  material_id: string
  title: string
  trust: string
  issuer: string
  valid_to: string | null
}
export interface Prefill {
  fields: PrefilledField[]
  materials: { key: string; candidates: Candidate[] }[]
}
export interface Progress {
  number: string
  item_name: string
  unit_name: string
  applicant: string
  state: string
  submitted_on: string
  due_on: string | null
  ended_on: string | null
  handler: Handler | null
  history: { act: string; to: string; effective_on: string }[]
}

type Call = (path: string, init: object) => Promise<{ data?: unknown }>

export async function read_prefill(case_id: string): Promise<Prefill> {
  const get = api.GET as unknown as Call
  return body(await get('/api/cases/{case_id}/prefill', { params: { path: { case_id } } })) as Prefill
}

export async function find_progress(number: string, query_code: string): Promise<Progress> {
  const post = api.POST as unknown as Call
  return body(await post('/api/case-progress', { body: { number, query_code } })) as Progress
}
