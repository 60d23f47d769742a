import type { told as chinese } from '../zh-CN/told'

export const told: Record<keyof typeof chinese, string> = {
  'messages.title': 'My messages',
  'messages.hint': 'Every step of your cases, and reminders before a day passes',
  'messages.whose': 'Whose messages',
  'messages.mine': 'My own',
  'messages.shown': 'Which ones',
  'messages.all': 'All',
  'messages.unread': 'Unread',
  'messages.unread-count': ' unread',
  'messages.new': 'New',
  'messages.read': 'Mark as read',
  'messages.all-read': 'Mark all as read',
  'messages.all-read-done': 'All marked as read.',
  'messages.none': 'No messages yet. When a case of yours moves on, you will read it here.',
  'messages.none-unread': 'Nothing is unread.',
  'messages.more': 'Earlier messages',
  'messages.to-case': 'To the case',
}
