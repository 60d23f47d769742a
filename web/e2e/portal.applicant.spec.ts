import { expect, test } from '@playwright/test'
import { sign_in_as } from './desk-accounts'
import { fresh_number } from './fresh-applicant'
import { check_page, watch_console } from './page-checks'

test('everything that is wrong with a registration is said at once', async ({ page }) => {
  await page.goto('/register')
  await page.locator('form button[type=submit]').last().click()
  const summary = page.getByRole('alert').first()
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('请填写手机号')
  await expect(summary).toContainText('请先阅读并同意')
  await check_page(page)
  await page.getByRole('link', { name: '请填写手机号' }).click()
  await expect(page.locator('#field-mobile')).toBeFocused()
})

test('somebody registers, signs in and sees their profile', async ({ page }) => {
  const complaints = watch_console(page)
  const account = `visitor.${Date.now()}.${test.info().parallelIndex}`
  await page.goto('/sign-in')
  await page.getByRole('link', { name: '注册账号' }).click()
  await page.locator('#field-number').fill(fresh_number())
  await page.locator('#field-name').fill('演示访客')
  await page.locator('#field-mobile').fill('13800000009')
  await page.locator('#field-login_name').fill(account)
  await page.locator('#field-password').fill('Visitor-2026-demo')
  await page.locator('#field-privacy_notice').check()
  await page.locator('form button[type=submit]').last().click()
  await expect(page.getByRole('heading', { name: '已收到您的注册' })).toBeFocused()
  await check_page(page)

  await page.getByRole('link', { name: '去登录' }).click()
  await page.locator('#field-account').fill(account)
  await page.locator('#field-password').fill('Visitor-2026-demo')
  await page.locator('form button[type=submit]').last().click()
  await page.getByRole('link', { name: '我的资料' }).click()
  await expect(page.getByText('身份还没有核实')).toBeVisible()
  await check_page(page)
  await page.goto('/me/mandates')
  await expect(page.getByText('带证件原件到政务服务中心窗口')).toBeVisible()
  expect(complaints.filter((one) => !one.includes('403'))).toEqual([])
})

test('the owner appoints staff and takes it back at once', async ({ page, context }) => {
  await sign_in_as(context, 'owner')
  await page.goto('/me/mandates/new')
  await page.getByLabel('演示揭东好味食品店').check()
  await page.locator('#field-agent-number').fill(fresh_number())
  await page.locator('#field-agent-name').fill('演示经办')
  await check_page(page)
  await page.locator('form button[type=submit]').last().click()
  await expect(page.getByText('已经办好')).toBeVisible()
  await check_page(page)

  await page.getByRole('button', { name: '收回' }).first().click()
  await expect(page.getByRole('button', { name: '确认收回' })).toBeFocused()
  await page.getByRole('button', { name: '确认收回' }).click()
  await expect(page.getByText('已收回，立刻生效')).toBeVisible()
  await check_page(page)
})

test('the privacy notice can be read by everybody', async ({ page }) => {
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { name: '个人信息处理告知' })).toBeVisible()
  await check_page(page)
})
