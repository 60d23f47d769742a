/** What one was told, and where. */
export const told = {
  'messages.title': '我的消息',
  'messages.hint': '办件每走一步、快到期的提醒，都在这里',
  'messages.whose': '看谁的消息',
  'messages.mine': '我自己的',
  'messages.shown': '看哪些',
  'messages.all': '全部',
  'messages.unread': '没看过的',
  'messages.unread-count': '条没看过',
  'messages.new': '新',
  'messages.read': '看过了',
  'messages.all-read': '全部标为看过',
  'messages.all-read-done': '都标为看过了。',
  'messages.none': '还没有消息。办件有了进展，这里会告诉您。',
  'messages.none-unread': '没有没看过的消息。',
  'messages.more': '再看以前的',
  'messages.to-case': '去看这件事',
}
