import type { ServiceItem } from './use-items'

type Field = ServiceItem['form'][number]

const kByElement: [RegExp, string][] = [
  [/id_number$|_id$/, '11010519491231002X'],
  [/credit_code$/, '91350100M000100Y43'],
  [/phone$|mobile$/, '138 0000 0000'],
  [/^person\.name$|_name$|name$/, '张三'],
  [/address$/, '揭东区示例路 1 号 101 室'],
  [/account_number$|bank_account$/, '6222 0000 0000 0000 000'],
]

const kByType: Record<string, string> = {
  idcard: '11010519491231002X',
  phone: '138 0000 0000',
  date: '2026年3月6日',
  money: '12500.00',
  number: '80',
  bool: '是',
  address: '揭东区示例路 1 号 101 室',
}

/** 示范文本: what a filled-in field looks like. Made up, and shown as 示例. */
export function sample_value(field: Field): string {
  if (field.options?.length) return field.options[0] ?? ''
  const typed = kByType[field.type]
  if (typed) return typed
  return kByElement.find(([pattern]) => pattern.test(field.element))?.[1] ?? ''
}
