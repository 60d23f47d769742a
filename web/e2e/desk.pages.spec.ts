import { expect, test } from '@playwright/test'
import { demonstration_accounts, sign_in } from './desk-accounts'
import { check_page, watch_console } from './page-checks'

for (const account of demonstration_accounts) {
  test(`every page that the menu offers ${account} is in order`, async ({ page, context }) => {
    const complaints = watch_console(page)
    await sign_in(context, account)
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const links = page.getByRole('navigation', { name: '工作台菜单' }).getByRole('link')
    for (const link of await links.all()) {
      await link.click()
      await expect(page).toHaveURL(new RegExp(`${await link.getAttribute('href')}(\\?|$)`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.locator('.loading')).toHaveCount(0)
      await check_page(page)
    }
    expect(complaints).toEqual([])
  })
}
