import { t } from '@/locales/messages'

const kImporters = new Set(['import', 'import-review'])

/** Who did it, by the account; what the import did was done by nobody's account. */
export function officer_words(account: string): string {
  return kImporters.has(account) ? t('entries.by-import') : account
}
