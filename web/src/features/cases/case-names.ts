import type { MessageKey } from '@/locales/messages'
import type { paths } from '@/api/schema'

type Named<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}${infer Name}`
    ? Name
    : never
  : never

/** Names of the table of law, as far as there are words for them; a test holds them to the table. */
export type State = Named<'case-state.'>
export type LimitKind = Named<'case-limit.'>
export type Light = Named<'case-light.'>
export type Handing = Named<'case-handing.'>
export type ConditionName = Named<'case-condition.'>

type PathOfAct = Exclude<
  Extract<keyof paths, `/api/cases/{case_id}/${string}`>,
  | '/api/cases/{case_id}/draft'
  | '/api/cases/{case_id}/facts'
  | '/api/cases/{case_id}/prefill'
  | '/api/cases/{case_id}/rating-slots'
  | `/api/cases/{case_id}/contacts${string}`
  | `/api/cases/{case_id}/papers${string}`
  | `/api/cases/{case_id}/forms${string}`
>

/** The acts that somebody does: one operation each. */
export type Act = PathOfAct extends `/api/cases/{case_id}/${infer Name}` ? Name : never

/** Where the applicant and the window are still at it: the screen of these is the window station. */
export const window_states: readonly string[] = [
  'draft',
  'submitted',
  'awaiting-supplement',
  'received',
]
