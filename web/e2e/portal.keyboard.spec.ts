import { expect, test } from '@playwright/test'
import { check_page } from './page-checks'

test('the first Tab leads past the menu to the content', async ({ page }) => {
  await page.goto('/lists')
  await expect(page.getByRole('link', { name: '马上办' })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到正文' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '马上办' })).toBeFocused()
})

test('a new page takes the focus, so that a screen reader goes on there', async ({ page }) => {
  await page.goto('/lists')
  await page.getByRole('link', { name: '马上办' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('马上办')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveTitle(/马上办/)
})

test('topics of life and of business are tabs that arrow keys turn', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('tab', { name: '个人' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: '企业' })).toBeFocused()
  await expect(page.getByRole('tabpanel', { name: '企业' })).toBeVisible()
})

test('how many were found is told without looking', async ({ page }) => {
  await page.goto('/items?query=食品')
  await expect(page.getByRole('status').filter({ hasText: /找到 \d+ 件事/ })).toBeAttached()
  await page.goto('/items?query=xyzzy')
  await expect(page.getByRole('heading', { name: '没有找到这件事' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '找到 0 件事' })).toBeAttached()
  await check_page(page)
})

test('in the simple care mode a question opens its answer, and the first screen leads there', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('yimen.care', '{"plain":true}'))
  await page.goto('/items/food-business-licence.chaonan-market-supervision-bureau')
  const fee = page.getByRole('heading', { name: '收费依据及标准' })
  const form = page.locator('h4', { hasText: '食品经营许可申请书' })
  await expect(form).toBeAttached()
  await expect(form).toBeHidden()
  await fee.click()
  await expect(page.locator('#fee').getByText('不收费。')).toBeVisible()
  await page.getByRole('link', { name: /食品经营许可申请书/ }).click()
  await expect(form).toBeVisible()
  await check_page(page)
})
