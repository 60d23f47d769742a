import { expect, test, type Browser } from '@playwright/test'
import { sign_in_as } from './desk-accounts'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'

interface Answered {
  case_id: string
  version: number
  materials: { key: string; required: boolean }[]
}

/** An act of an officer by the API. */
async function by(browser: Browser, base: string, account: string, address: string, said: object, version?: number) {
  const context = await browser.newContext({ baseURL: base })
  await sign_in_as(context, account)
  const headers: Record<string, string> = { 'X-Requested-With': 'yimen' }
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  const answer = await context.request.post(address, { headers, data: said })
  expect(answer.ok(), `${address}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Answered
}

test('what the office does is told at once, and read', async ({ page, context, browser, baseURL }) => {
  const complaints = watch_console(page)
  const base = baseURL ?? ''
  const applicant_id = await sign_in_somebody_new(context)
  await page.goto('/me/messages')
  await expect(page.getByRole('heading', { name: '我的消息' })).toBeVisible()
  await check_page(page)
  await picture(page, 'portal-messages-empty')

  await test.step('the window takes an application in', async () => {
    const opened = await by(browser, base, 'window', '/api/cases', {
      item_id: 'resident-pension-benefit-claim.jiedong-social-insurance-administration',
      applicant_id,
      channel: '窗口',
    })
    const address = `/api/cases/${opened.case_id}`
    const { materials, version } = await by(browser, base, 'window', `${address}/receive`, { materials: [] }, 1)
    const gaps = materials.filter((one) => one.required).map((one) => ({ material: one.key, words: '请交这份材料。' }))
    await by(browser, base, 'window', `${address}/ask-supplement`, { gaps }, version)
  })

  await page.reload()
  const badge = page.getByRole('link', { name: /我的消息.*2\s*条没看过/ })
  await expect(badge).toBeVisible()
  const messages = page.getByRole('list').filter({ hasText: '需要补正' })
  await expect(messages.getByRole('listitem').first()).toContainText(/需要补正，请在\d{4}年\d+月\d+日前补齐/)
  await check_page(page)
  await picture(page, 'portal-messages')

  await test.step('one is read by going to its case', async () => {
    await messages.getByRole('link', { name: /去看这件事/ }).first().click()
    await expect(page).toHaveURL(/\/me\/cases\//)
    await expect(page.getByRole('link', { name: /我的消息.*1\s*条没看过/ })).toBeVisible()
    await page.goBack()
  })

  await test.step('the rest is read at once', async () => {
    await page.getByLabel(/没看过的/).check()
    await expect(page.getByRole('listitem').filter({ hasText: '已收件。' })).toHaveCount(1)
    await page.getByRole('button', { name: '全部标为看过' }).click()
    await expect(page.getByRole('status').filter({ hasText: '都标为看过了。' })).toBeVisible()
    await expect(page.getByText('没有没看过的消息。')).toBeVisible()
    await expect(page.getByRole('link', { name: /条没看过/ })).toHaveCount(0)
    await check_page(page)
  })

  await test.step('in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByLabel('All', { exact: true }).check()
    await expect(page.getByText(/lacks something\. Please hand it in by/)).toBeVisible()
    await check_page(page)
  })
  expect(complaints).toEqual([])
})
