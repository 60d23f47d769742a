import { expect, test, type BrowserContext } from '@playwright/test'
import { privacy_notice } from '../src/features/people/privacy-notice'
import { demonstration_password, sign_in_as } from './desk-accounts'

/** A number that nobody else has in this run, its check digit right (GB 11643-1999). */
export function fresh_number(): string {
  const serial = String(100 + Math.floor(Math.random() * 900))
  const year = String(1950 + Math.floor(Math.random() * 50))
  const day = String(10 + Math.floor(Math.random() * 18))
  const digits = `445203${year}01${day}${serial}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (weights[at] ?? 0), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

/** Somebody whom no other journey knows, registered and signed in; answers the id of their person. */
export async function sign_in_somebody_new(context: BrowserContext): Promise<string> {
  const account = `told.${Date.now()}.${test.info().parallelIndex}`
  const registered = await context.request.post('/api/registrations', {
    headers: { 'X-Requested-With': 'yimen' },
    data: {
      login_name: account,
      password: demonstration_password,
      document_type: 'citizen-id',
      number: fresh_number(),
      name: '演示新人',
      mobile: '13800138000',
      privacy_notice,
    },
  })
  expect(registered.ok(), await registered.text()).toBe(true)
  await sign_in_as(context, account)
  const session = (await (await context.request.get('/api/session')).json()) as {
    applicant: { acts_for: { kind: string; principal_id: string }[] }
  }
  return session.applicant.acts_for.find((one) => one.kind === 'self')?.principal_id ?? ''
}
