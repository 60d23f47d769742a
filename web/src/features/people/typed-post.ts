import { reactive } from 'vue'
import { t } from '@/locales/messages'
import type { NewPost } from './use-accounts'

/** Today by the clock of the offices (UTC+8). */
export function today_in_china(now = new Date()): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** A post as it is being typed, and what is still missing of it. */
export function typed_post() {
  const typed = reactive({ unit_id: '', role: '', from: today_in_china(), to: '' })
  const faults = reactive<Partial<Record<string, string>>>({})

  function complete(): NewPost | null {
    for (const name of ['unit_id', 'role', 'from'] as const) {
      faults[name] = typed[name] ? undefined : t('accounts.choose')
    }
    if (!typed.unit_id || !typed.role || !typed.from) return null
    return { ...typed, to: typed.to || null }
  }
  return { typed, faults, complete }
}
