import { find_asked } from './conditions.ts'
import {
  answers_pointer,
  escape_token,
  is_choice,
  is_object,
  length_limit,
  members_of,
  rows_of,
  type AnswerFacts,
  type AnswerFault,
  type Answers,
  type Field,
} from './field.ts'
import {
  is_day,
  read_money,
  read_number,
  refuse_bank_account,
  refuse_credit_code,
  refuse_email,
  refuse_id_number,
  refuse_phone,
  refuse_postcode,
} from './identifiers.ts'
import { is_blank, is_clean, length_of } from './text.ts'

type Fault = Omit<AnswerFault, 'pointer'>

const beyond_numbers = 1e15

const fault = (code: string, facts: Record<string, string> = {}): Fault => ({ code, facts })
const wrong_shape = (expected: string) => fault('answer-shape', { expected })
const as_fault = (code: string | null) =>
  code ? fault(code, code === 'id-number-too-old' ? { limit: '150' } : {}) : null

function find_text_fault(field: Field, answer: unknown): Fault | null {
  if (typeof answer !== 'string') return wrong_shape('string')
  const lines = field.type === 'textarea' || is_choice(field) ? 'many' : 'one'
  if (!is_clean(answer, lines)) return fault('text-not-clean')
  const limit = length_limit(field)
  return length_of(answer) > limit ? fault('text-too-long', { limit: String(limit) }) : null
}

function find_list_fault(field: Field, answer: unknown): Fault | null {
  if (!Array.isArray(answer)) return wrong_shape('array')
  for (const element of answer) {
    const found = find_text_fault(field, element)
    if (found) return found
  }
  return null
}

/** Whether a draft may hold the answer. */
export function find_shape_fault(field: Field, answer: unknown): Fault | null {
  switch (field.type) {
    case 'bool':
      return typeof answer === 'boolean' ? null : wrong_shape('true/false')
    case 'number':
      if (typeof answer !== 'number') return find_text_fault(field, answer)
      return Math.abs(answer) < beyond_numbers ? null : wrong_shape('number')
    case 'multiselect':
      return find_list_fault(field, answer)
    case 'group':
      return Array.isArray(answer) ? null : wrong_shape('array')
    default:
      return find_text_fault(field, answer)
  }
}

function find_bound_fault<Value extends string | number>(
  field: Field,
  value: Value,
  read: (text: string) => Value | null,
): Fault | null {
  const lowest = field.minimum ? read(field.minimum) : null
  if (lowest !== null && value < lowest) {
    return fault('answer-below-minimum', { limit: field.minimum ?? '' })
  }
  const highest = field.maximum ? read(field.maximum) : null
  if (highest !== null && highest < value) {
    return fault('answer-above-maximum', { limit: field.maximum ?? '' })
  }
  return null
}

function find_number_fault(field: Field, answer: unknown): Fault | null {
  if (typeof answer !== 'number') return wrong_shape('number')
  if (field.format === 'integer' && !Number.isInteger(answer)) return fault('number-not-whole')
  return find_bound_fault(field, answer, read_number)
}

function find_choices_fault(field: Field, choices: readonly string[]): Fault | null {
  if (choices.length === 0) return fault('answer-missing', { label: field.label })
  const seen = new Set<string>()
  for (const choice of choices) {
    if (!field.options?.includes(choice)) return fault('answer-not-offered')
    if (seen.has(choice)) return fault('answer-twice')
    seen.add(choice)
  }
  return null
}

function find_money_fault(field: Field, text: string): Fault | null {
  const money = read_money(text)
  return money === null ? fault('money-malformed') : find_bound_fault(field, money, read_money)
}

function find_date_fault(field: Field, text: string): Fault | null {
  if (!is_day(text)) return fault('date-malformed')
  return find_bound_fault(field, text, (bound) => (is_day(bound) ? bound : null))
}

function find_typed_fault(field: Field, text: string, today: string): Fault | null {
  if (is_blank(text)) return fault('answer-missing', { label: field.label })
  switch (field.type) {
    case 'money':
      return find_money_fault(field, text)
    case 'date':
      return find_date_fault(field, text)
    case 'select':
      return field.options?.includes(text) ? null : fault('answer-not-offered')
    case 'idcard':
      return as_fault(refuse_id_number(text, today))
    case 'uscc':
      return as_fault(refuse_credit_code(text))
    case 'phone':
      return as_fault(refuse_phone(text))
    case 'bankcard':
      return as_fault(refuse_bank_account(text))
  }
  if (field.format === 'email') return as_fault(refuse_email(text))
  if (field.format === 'postcode') return as_fault(refuse_postcode(text))
  return null
}

/** Why a normalised answer cannot be filed (core/form/values.h). */
export function find_value_fault(field: Field, answer: unknown, today: string): Fault | null {
  const shape = find_shape_fault(field, answer)
  if (shape || field.type === 'bool' || field.type === 'group') return shape
  if (field.type === 'number') return find_number_fault(field, answer)
  if (field.type === 'multiselect') return find_choices_fault(field, answer as string[])
  return find_typed_fault(field, answer as string, today)
}

/** All that keeps normalised answers from being kept or filed, as the server finds it. */
export function check_answers(
  fields: readonly Field[],
  answers: Answers,
  facts: AnswerFacts,
  purpose: 'draft' | 'submission',
): AnswerFault[] {
  const filed = purpose === 'submission'
  const asked = filed ? find_asked(fields, answers, facts) : new Set<string>()
  const found: AnswerFault[] = []
  const refuse = (pointer: string, one: Fault) => found.push({ pointer, ...one })

  function read_rows(group: Field, rows: unknown[], pointer: string) {
    const limits = rows_of(group)
    if (filed && rows.length < limits.minimum) {
      refuse(pointer, fault('answer-too-few-rows', { limit: String(limits.minimum) }))
    }
    if (filed && rows.length === 0 && group.required && limits.minimum === 0) {
      refuse(pointer, fault('answer-missing', { label: group.label }))
    }
    if (rows.length > limits.maximum) {
      refuse(pointer, fault('answer-too-many-rows', { limit: String(limits.maximum) }))
      return
    }
    rows.forEach((row, at) => {
      if (is_object(row)) read(row, `${pointer}/${at}`, group.name)
      else refuse(`${pointer}/${at}`, wrong_shape('object'))
    })
  }

  function read_field(field: Field, answer: unknown, pointer: string) {
    if (filed && !asked.has(pointer)) return
    if (answer === undefined) {
      if (filed && field.required) refuse(pointer, fault('answer-missing', { label: field.label }))
      return
    }
    const broken = filed
      ? find_value_fault(field, answer, facts.today)
      : find_shape_fault(field, answer)
    if (broken) refuse(pointer, broken)
    else if (field.type === 'group') read_rows(field, answer as unknown[], pointer)
  }

  function read(given: Answers, above: string, group: string | null) {
    const known = members_of(fields, group)
    known.forEach((field) => read_field(field, given[field.name], `${above}/${field.name}`))
    for (const name of Object.keys(given)) {
      if (!known.some((field) => field.name === name)) {
        refuse(`${above}/${escape_token(name)}`, fault('answer-unknown'))
      }
    }
  }

  read(answers, answers_pointer, null)
  return found
}
