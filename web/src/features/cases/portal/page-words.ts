import { add_messages } from '@/locales/messages'

let of_cases: Promise<void> | undefined
let of_several: Promise<void> | undefined

/** The words of pages about one's cases, once. */
export function speak_of_cases(): Promise<void> {
  of_cases ??= import('@/locales/zh-CN/case-messages').then(({ messages }) =>
    add_messages(messages, async () => (await import('@/locales/en/case-messages')).messages),
  )
  return of_cases
}

/** The words of pages about several items at one time, once. */
export function speak_of_several(): Promise<void> {
  of_several ??= import('@/locales/zh-CN/several-messages').then(({ messages }) =>
    add_messages(messages, async () => (await import('@/locales/en/several-messages')).messages),
  )
  return of_several
}
