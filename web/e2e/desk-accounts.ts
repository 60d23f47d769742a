import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'

/** The accounts of the demonstration city; all have the one password that the README tells. */
export const demonstration_accounts = [
  'editor',
  'reviewer',
  'publisher',
  'catalogue',
  'editor-chaonan',
  'editor-city',
  'window',
  'examiner',
  'chief',
  'window-chaonan',
  'food-examiner',
  'food-chief',
  'drainage-examiner',
  'drainage-chief',
  'supervisor',
  'security',
  'system',
  'auditor',
] as const
export const demonstration_password = 'Yimen-2026-demo'
export type Account = (typeof demonstration_accounts)[number]

/** An entry of the editor's unit that no journey running beside this one changes. */
export function entry_of_editor(): string {
  const items = ['individual-business-registration', 'limited-company-registration']
  return `${items[test.info().parallelIndex % items.length]}.jiedong-market-supervision-bureau`
}

/** Signs in without the form, for journeys that are about something else. */
export function sign_in(context: BrowserContext, account: Account): Promise<void> {
  return sign_in_as(context, account)
}

/** The same for the applicants of the demonstration city. */
export async function sign_in_as(context: BrowserContext, account: string): Promise<void> {
  const answer = await context.request.post('/api/session', {
    headers: { 'X-Requested-With': 'yimen' },
    data: { account, password: demonstration_password, second_factor: null },
  })
  expect(answer.ok(), `${account} signs in`).toBe(true)
}

export async function open_entry_as(browser: Browser, account: Account): Promise<Page> {
  const context = await browser.newContext()
  await sign_in(context, account)
  const page = await context.newPage()
  await page.goto(`/desk/entries/${entry_of_editor()}`)
  await expect(page.getByRole('tab', { name: '内容' })).toBeVisible()
  return page
}
