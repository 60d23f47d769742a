import { add_messages } from '@/locales/messages'
import { rows } from '@/locales/zh-CN/rows'
import RowsPage from '../pages/portal/RowsPage.vue'

let words: Promise<void> | null = null

/** The page with its words, which only it needs. */
export async function load_rows_page() {
  words ??= add_messages(rows, async () => (await import('@/locales/en/rows')).rows)
  await words
  return RowsPage
}
