import { expect, test } from '@playwright/test'
import { check_page, watch_console } from './page-checks'

test('the public lists can be read, searched and taken home', async ({ page }) => {
  const complaints = watch_console(page)
  await page.goto('/lists')
  await expect(page.getByRole('link', { name: '马上办' })).toBeVisible()
  await check_page(page)

  await page.getByRole('link', { name: '容缺受理' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('容缺受理')
  await expect(page.getByRole('link', { name: /XLSX/ })).toHaveAttribute('href', /list\.xlsx$/)
  await check_page(page)

  const all = await page.locator('tbody tr').count()
  await page.getByLabel('在清单里找').fill('食品')
  await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(all)
  await check_page(page)
  expect(complaints).toEqual([])
})

test('the figures are readable without seeing the bars', async ({ page }) => {
  await page.goto('/statistics')
  await expect(page.getByRole('table', { name: '按事项类型' })).toBeVisible()
  await check_page(page)
})

test('an address that leads nowhere offers a way on', async ({ page }) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
  await check_page(page)
  await page.goto('/items/no-such-item')
  await expect(page.getByRole('alert')).toBeVisible()
  await check_page(page)
})

test('an item whose page cannot be loaded is told of, with a way to try again', async ({ page, context }) => {
  await page.goto('/lists')
  await expect(page.getByRole('link', { name: '马上办' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: '马上办' }).click()
  await expect(page.getByRole('alert')).toContainText('连不上服务器')
  await context.setOffline(false)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('马上办')
})
