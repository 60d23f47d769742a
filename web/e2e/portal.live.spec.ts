import { expect, test } from '@playwright/test'
import { by } from './by-the-api'
import { sign_in_as } from './desk-accounts'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, watch_console } from './page-checks'

const item_id = 'resident-pension-benefit-claim.jiedong-social-insurance-administration'

test('open pages change when the clerk acts, without being loaded again', async ({ page, context, browser, baseURL }) => {
  const complaints = watch_console(page)
  const base = baseURL ?? ''
  const applicant_id = await sign_in_somebody_new(context)
  const opened = await by(browser, base, 'window', '/api/cases', { item_id, applicant_id, channel: '窗口' })
  const address = `/api/cases/${opened.case_id}`
  const received = await by(browser, base, 'window', `${address}/receive`, { materials: [] }, 1)

  let loads = 0
  page.on('load', () => (loads += 1))
  const followed = page.waitForResponse((answer) => answer.url().endsWith('/api/me/events'))
  await page.goto(`/me/cases/${opened.case_id}`)
  expect((await followed).headers()['content-type']).toContain('text/event-stream')
  const badge = page.getByRole('link', { name: /我的消息.*1\s*条没看过/ })
  await expect(badge).toBeVisible()
  await expect(page.getByText('需要补正')).toHaveCount(0)

  const desk = await browser.newContext({ baseURL: base })
  await sign_in_as(desk, 'window')
  const clerk = await desk.newPage()
  const work = clerk.waitForResponse((answer) => answer.url().endsWith('/api/desk/events'))
  await clerk.goto(`/desk/cases/${opened.case_id}`)
  await work
  await expect(clerk.getByRole('heading', { level: 1 })).toBeVisible()

  const gaps = received.materials.filter((one) => one.required).map((one) => ({ material: one.key, words: '请交这份材料。' }))
  await by(browser, base, 'window', `${address}/ask-supplement`, { gaps }, received.version)

  // Sooner than any page looks by itself.
  await expect(page.getByText(/补正/).first()).toBeVisible({ timeout: 5_000 })
  await expect(page.getByRole('link', { name: /我的消息.*2\s*条没看过/ })).toBeVisible({ timeout: 5_000 })
  await expect(clerk.getByText(/补正/).first()).toBeVisible({ timeout: 5_000 })
  expect(loads).toBe(1)
  await check_page(page)
  expect(complaints).toEqual([])
})
