import { expect, test, type Page } from '@playwright/test'
import { check_nothing_overhangs, check_page, watch_console } from './page-checks'

const pages = [
  '/',
  '/items',
  '/items?query=xyzzy',
  '/items/food-business-licence.chaonan-market-supervision-bureau',
  '/lists',
  '/lists/deferrable-acceptance',
  '/statistics',
  '/verify',
  '/verify?number=none&code=none',
  '/sign-in',
  '/items/no-such-item',
]

async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('.loading')).toHaveCount(0)
}

const on_phone = (page: Page) => (page.viewportSize()?.width ?? 0) < 600

/** The narrowest phone that is still about: 320 px. */
async function check_narrow(page: Page) {
  const usual = page.viewportSize() ?? { width: 390, height: 844 }
  await page.setViewportSize({ width: 320, height: 640 })
  await check_nothing_overhangs(page)
  await page.setViewportSize(usual)
}

for (const address of pages) {
  test(`${address} is in order`, async ({ page }) => {
    const complaints = watch_console(page)
    await open(page, address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await check_page(page)
    if (on_phone(page)) await check_narrow(page)
    expect(complaints).toEqual([])
  })

  test(`${address} is in order in care mode`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('yimen.care', '{"large":true,"plain":true,"aloud":true}')
    })
    await open(page, address)
    await expect(page.locator('html')).toHaveClass(/large/)
    await check_page(page)
    await check_narrow(page)
  })

  test(`${address} is in order in English`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('yimen.locale', 'en'))
    await open(page, address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    if (on_phone(page)) await check_narrow(page)
    else await check_page(page)
  })
}
