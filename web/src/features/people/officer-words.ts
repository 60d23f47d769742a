import { t } from '@/locales/messages'

const kImporters = new Set(['import', 'import-review'])

/** Who did it, by the account; what was done at the server itself was done by nobody's account. */
export function officer_words(account: string): string {
  if (kImporters.has(account)) return t('entries.by-import')
  return account === 'server-operator' ? t('entries.by-operator') : account
}
