import { is_object, members_of, type Answers, type Field } from './field.ts'
import { read_number } from './identifiers.ts'
import { narrow, strip, without } from './text.ts'

const narrowed = (text: string, marks: readonly string[]) => strip(without(narrow(text), marks))
const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

function normal_phone(text: string): string {
  let number = narrowed(text, [' '])
  while (number.startsWith('+86')) number = strip(number.slice(3))
  return number.startsWith('1') ? strip(without(number, ['-'])) : number
}

/** 2026-3-6, 2026/03/06, 2026.3.6, 2026年3月6日 and 20260306 as 2026-03-06. */
export function normal_date(given: string): string {
  let text = narrowed(given, [' '])
  for (const mark of ['年', '月', '/', '.']) text = text.split(mark).join('-')
  if (text.endsWith('日')) text = text.slice(0, -1)
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (!parts) return text
  return `${parts[1]}-${`0${parts[2]}`.slice(-2)}-${`0${parts[3]}`.slice(-2)}`
}

function normal_number(given: string): string | number {
  const text = narrowed(given, [' ', ','])
  return read_number(text) ?? text
}

function normal_text(field: Field, text: string): string | number {
  switch (field.type) {
    case 'textarea':
      return strip(text.normalize('NFC')).replace(/\r\n?/g, '\n')
    case 'number':
      return normal_number(text)
    case 'money':
      return narrowed(text, [' ', ',', '¥', '￥', '元'])
    case 'date':
      return normal_date(text)
    case 'phone':
      return normal_phone(text)
    case 'idcard':
    case 'uscc':
      return upper(narrowed(text, [' ']))
    case 'bankcard':
      return narrowed(text, [' ', '-'])
    case 'select':
      return text
  }
  if (field.format === 'email' || field.format === 'postcode') return narrowed(text, [' '])
  return strip(text.normalize('NFC'))
}

function normal_answer(fields: readonly Field[], field: Field, answer: unknown): unknown {
  if (typeof answer === 'string') return normal_text(field, answer)
  if (!Array.isArray(answer)) return answer
  if (field.type === 'multiselect') return Array.from(new Set(answer))
  if (field.type !== 'group') return answer
  return answer.map((row: unknown) => (is_object(row) ? normal_members(fields, field.name, row) : row))
}

function is_empty(answer: unknown): boolean {
  return (
    answer === null || answer === undefined || answer === '' ||
    (Array.isArray(answer) && answer.length === 0)
  )
}

function normal_members(fields: readonly Field[], group: string | null, given: Answers): Answers {
  const known = members_of(fields, group)
  const kept: Answers = {}
  for (const [name, answer] of Object.entries(given)) {
    const field = known.find((one) => one.name === name)
    const normal = field ? normal_answer(fields, field, answer) : answer
    if (!is_empty(normal)) kept[name] = normal
  }
  return kept
}

/** The answers as they are kept and judged (core/form/answers.h). */
export function normalise_answers(fields: readonly Field[], answers: Answers): Answers {
  return normal_members(fields, null, answers)
}
