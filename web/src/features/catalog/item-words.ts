import { t } from '@/locales/messages'
import type { ServiceItem } from './use-items'

type Timed = Pick<ServiceItem, 'promised_days'>

/** How long it takes: 当场办好, or 5 个工作日. */
export function limit_words(item: Timed): string {
  return item.promised_days === 0
    ? t('item.on-the-spot')
    : t('item.working-days', { count: item.promised_days })
}

export function visits_words(item: Pick<ServiceItem, 'visits'>): string {
  return item.visits === 0 ? t('item.no-visit') : t('item.visits', { count: item.visits })
}

const kPerson = '自然人'

/** 自然人 and the many kinds of bodies, in the words people use of themselves. */
export function audience_words(audience: readonly string[]): string {
  const people = audience.includes(kPerson)
  const bodies = audience.filter((kind) => kind !== kPerson)
  const words = people ? [t('item.for-people')] : []
  return [...words, ...bodies].join('、')
}

export function yuan(amount: number): string {
  return `¥${amount.toLocaleString('zh-CN')}`
}

/** One line: 不收费, or the span of what is asked. */
export function fee_words(fee: ServiceItem['fee']): string {
  if (!fee.charged) return t('item.free')
  const amounts = fee.items.flatMap((entry) => entry.amount_yuan ?? [])
  if (amounts.length === 0 || amounts.length < fee.items.length) return t('item.fee-by-standard')
  const least = Math.min(...amounts)
  const most = Math.max(...amounts)
  return least === most ? yuan(least) : `${yuan(least)}–${yuan(most)}`
}

/** The channel by which one applies from here; null where the item is for the window only. */
export function online_channel(item: Pick<ServiceItem, 'channels'>): string | null {
  return ['网上', '移动端'].find((channel) => item.channels.includes(channel)) ?? null
}
