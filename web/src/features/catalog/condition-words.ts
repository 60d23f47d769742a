import { t } from '@/locales/messages'
import type { ServiceItem } from './use-items'

type Field = Pick<ServiceItem['form'][number], 'name' | 'label'>

/**
 * A JSONLogic rule over the form, in words: “是否委托他人办理”选“是”. Empty when the rule is of a
 * kind that has no plain words; the caller then says 看您的情况.
 */
export function condition_words(rule: unknown, fields: readonly Field[]): string {
  const operation = single_operation(rule)
  if (!operation) return ''
  const [name, parts] = operation
  if (name === 'and' || name === 'or') {
    const words = parts.map((part) => condition_words(part, fields))
    if (words.some((word) => word === '')) return ''
    return words.join(name === 'and' ? t('condition.and') : t('condition.or'))
  }
  return comparison_words(name, parts, fields)
}

function comparison_words(name: string, parts: unknown[], fields: readonly Field[]): string {
  // {"in": ["x", {"var": "chosen"}]} asks whether a multiple choice holds x.
  const turned = name === 'in' && variable(parts[1]) !== ''
  const [subject, object] = turned ? [parts[1], parts[0]] : parts
  const label = fields.find((field) => field.name === variable(subject))?.label
  if (!label) return ''
  // “是否委托他人办理” = 是 reads better as what one does: 委托他人办理.
  const does = name.startsWith('==') && object === true && /^是否./.test(label)
  if (does) return label.slice(2)
  const value = value_words(object)
  if (value === '') return ''
  switch (name) {
    case '==':
    case '===':
    case 'in':
      return t('condition.chosen', { label, value })
    case '!=':
    case '!==':
      return t('condition.not-chosen', { label, value })
    case '>':
    case '>=':
    case '<':
    case '<=':
      return t(`condition.${name}`, { label, value })
    default:
      return ''
  }
}

function single_operation(rule: unknown): [string, unknown[]] | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null
  const entries = Object.entries(rule)
  const [first] = entries
  if (!first || entries.length !== 1) return null
  return [first[0], Array.isArray(first[1]) ? first[1] : [first[1]]]
}

function variable(part: unknown): string {
  const operation = single_operation(part)
  return operation?.[0] === 'var' ? String(operation[1][0] ?? '') : ''
}

function value_words(value: unknown): string {
  if (value === true) return t('condition.yes')
  if (value === false) return t('condition.no')
  if (Array.isArray(value)) return value.map(value_words).join(t('condition.either'))
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
