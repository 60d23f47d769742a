import { expect, test } from '@playwright/test'
import { check_page, watch_console } from './page-checks'

test('what is missing is said at once and nothing typed is lost', async ({ page }) => {
  const complaints = watch_console(page)
  await page.goto('/sign-in')
  await page.locator('#field-account').fill('nobody')
  await page.locator('form button[type=submit]').last().click()
  const summary = page.getByRole('alert').first()
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('请填写密码')
  await expect(page.locator('#field-account')).toHaveValue('nobody')
  await check_page(page)

  await page.getByRole('link', { name: '请填写密码' }).click()
  await expect(page.locator('#field-password')).toBeFocused()
  expect(complaints).toEqual([])
})

test('a wrong password is refused in words and leads on', async ({ page }) => {
  await page.goto('/sign-in')
  await page.locator('#field-account').fill('nobody')
  await page.locator('#field-password').fill('certainly-wrong')
  await page.locator('form button[type=submit]').last().click()
  await expect(page.getByRole('alert').first()).toContainText('账号或密码不对')
  await check_page(page)
})

test('the own page asks for signing in first', async ({ page }) => {
  await page.goto('/me')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
