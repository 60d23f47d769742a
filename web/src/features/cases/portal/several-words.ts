import { add_messages } from '@/locales/messages'

let added: Promise<void> | undefined

/** The words of pages about several items at one time, once. */
export function speak_of_several(): Promise<void> {
  added ??= import('@/locales/zh-CN/several-messages').then(({ messages }) =>
    add_messages(messages, async () => (await import('@/locales/en/several-messages')).messages),
  )
  return added
}
