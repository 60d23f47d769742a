import { t } from '@/locales/messages'
import type { Delivery } from './use-webhooks'

/** What the last attempt met: the status with the time it took, or why no answer came. */
export function answer_words(delivery: Delivery): string {
  if (delivery.status !== null) {
    return t('webhooks.answered', { status: delivery.status, took: delivery.took_ms ?? 0 })
  }
  if (delivery.fault === null) return '–'
  return t(`delivery-fault.${delivery.fault}`)
}
