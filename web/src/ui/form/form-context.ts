import type { ComputedRef, InjectionKey } from 'vue'
import type { Field } from './field'

/** Where a value that nobody typed here comes from. */
export interface AnswerSource {
  /** 来自 居民身份证 · 2026-03-02 */
  words: string
  /** It may not be changed here, only where it comes from. */
  locked?: boolean
}

/** What every question of a form knows beside its own answer. */
export interface FormContext {
  fields: ComputedRef<readonly Field[]>
  asked: ComputedRef<Set<string>>
  /** The fault that is shown at this place; empty when there is none. */
  fault_at: (pointer: string) => string
  source_at: (pointer: string) => AnswerSource | undefined
  /** Called when the rows of a group move: faults at places below no longer fit. */
  forget_faults: (pointer: string) => void
}

export const form_context: InjectionKey<FormContext> = Symbol('form')
