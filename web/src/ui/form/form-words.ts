import { form_words } from '@/api/form-words'
import { day_words, locale, t } from '@/locales/messages'
import type { QuestionBlock } from './blocks'
import type { AnswerFault, Field } from './field'
import { is_day, read_money } from './identifiers'

/** The words of the server for a fault that was found here. */
export function fault_words(fault: Pick<AnswerFault, 'code' | 'facts'>): string {
  const words = form_words[locale.value]?.[fault.code] ?? fault.code
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => fault.facts[name] ?? whole)
}

export function block_title(block: QuestionBlock): string {
  const title = block.title ?? t(`form.block-${block.family}`)
  return block.parts > 1 ? t('form.block-part', { title, part: block.part, parts: block.parts }) : title
}

/** An answer as one reads it back; empty when there is none. Rows of a group have words of their own. */
export function answer_words(field: Field, answer: unknown): string {
  if (answer === undefined || answer === null) return ''
  if (typeof answer === 'boolean') return t(answer ? 'form.yes' : 'form.no')
  if (Array.isArray(answer)) return answer.map(String).join(t('form.and'))
  const text = String(answer)
  if (field.type === 'date' && is_day(text)) return day_words(text).replace(/（.*）/, '')
  if (field.type === 'money' && read_money(text) !== null) return `¥${text}`
  return text
}
