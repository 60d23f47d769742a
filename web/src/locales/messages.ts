import { computed, ref, shallowRef } from 'vue'
import { english_day, chinese_day } from './days'
import type { common } from './zh-CN/common'
import type { desk } from './zh-CN/desk'
import type { own_case } from './zh-CN/own-case'
import type { own_ratings } from './zh-CN/own-ratings'
import type { portal } from './zh-CN/portal'
import type { rows } from './zh-CN/rows'
import type { several } from './zh-CN/several'

export type MessageKey =
  | keyof typeof common
  | keyof typeof portal
  | keyof typeof own_case
  | keyof typeof own_ratings
  | keyof typeof desk
  | keyof typeof rows
  | keyof typeof several
export type Messages = Readonly<Partial<Record<MessageKey, string>>>
export type Locale = 'zh-CN' | 'en'

const kStored = 'yimen.locale'

const chinese = shallowRef<Messages>({})
const chosen = shallowRef<Messages>({})
const current = ref<Locale>('zh-CN')
let load_english: () => Promise<Messages> = async () => ({})

export const locale = computed(() => current.value)

/** Names and texts of items stay Chinese: the `lang` of what shows them, where the page's is another. */
export const content_language = computed(() => (current.value === 'zh-CN' ? undefined : 'zh-CN'))

/** Called once by each entry, with the words of its own pages only. */
export async function use_messages(own: Messages, english: () => Promise<Messages>): Promise<void> {
  chinese.value = own
  chosen.value = own
  load_english = english
  if (read_stored() === 'en') await choose_locale('en')
}

/** Words that come with the pages that say them, beside those of the entry. */
export async function add_messages(own: Messages, english: () => Promise<Messages>): Promise<void> {
  const before = load_english
  chinese.value = { ...chinese.value, ...own }
  load_english = async () => ({ ...(await before()), ...(await english()) })
  chosen.value = current.value === 'en' ? await load_english() : chinese.value
}

export async function choose_locale(wanted: Locale): Promise<void> {
  chosen.value = wanted === 'en' ? await load_english() : chinese.value
  current.value = wanted
  document.documentElement.lang = wanted
  try {
    localStorage.setItem(kStored, wanted)
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
}

function read_stored(): string | null {
  try {
    return localStorage.getItem(kStored)
  } catch {
    return null
  }
}

/** `{name}` is filled from `facts`; "one|many" is chosen by `facts.count`. */
export function t(key: MessageKey, facts: Record<string, string | number> = {}): string {
  const text = chosen.value[key] ?? chinese.value[key] ?? key
  const forms = text.split('|')
  const form = forms.length === 2 && facts.count !== 1 ? forms[1] : forms[0]
  return (form ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

/** 2026年3月6日（周五） */
export function day_words(iso: string): string {
  return current.value === 'en' ? english_day(iso) : chinese_day(iso)
}

/** 14:05, by the clock of the offices. */
export function clock_time(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
}

/** 2026年3月6日 14:30, by the clock of the offices (UTC+8), wherever the reader sits. */
export function moment_words(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const office = new Date(at.getTime() + 8 * 3_600_000).toISOString()
  return `${day_words(office).replace(/（.*）/, '')} ${office.slice(11, 16)}`
}
