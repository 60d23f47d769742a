import { t, type MessageKey } from '@/locales/messages'

const kPrefix = 'element-name.'

/** The key of the words for an element: /materials/3/basis/law → element-name.materials.basis.law */
export function element_key(pointer: string): MessageKey {
  const names = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
  return `${kPrefix}${names.join('.')}` as MessageKey
}

/** The name of the innermost element alone, for a label. */
export function element_name(pointer: string): string {
  const key = element_key(pointer)
  const words = t(key)
  return words === key ? (pointer.split('/').at(-1) ?? pointer) : words
}

/** The whole way to an element: 申请材料 › 第 3 项 › 设定依据 */
export function element_path(pointer: string): string {
  const parts = pointer.split('/').slice(1)
  return parts
    .map((part, index) =>
      /^\d+$/.test(part)
        ? t('element-name.nth', { number: Number(part) + 1 })
        : element_name(`/${parts.slice(0, index + 1).join('/')}`),
    )
    .join(' › ')
}
