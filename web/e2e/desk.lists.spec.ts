import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { address_of_done, begin_for_shop, bring_all, open_as } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

test('work is found by whose it is, and handed over to colleagues who may take it', async ({ browser, page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window')
  await page.goto('/desk')
  await begin_for_shop(page, '药品经营许可证（零售）核发')
  await bring_all(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  const address = await address_of_done(page)

  await page.goto('/desk/cases?state=accepted')
  const search = page.getByLabel('找姓名、编号、事项')
  await expect(page.locator('.work b').first()).toBeVisible()
  const shop = (await page.locator(`.work li:has(a[href*="${address.split('/').pop()}"]) b`).innerText()).trim()
  expect(shop).not.toBe('')
  await search.fill(shop)
  await expect(page.locator('.work li').first()).toContainText(shop)
  await check_page(page)
  await picture(page, 'desk-cases-found')
  // The words stand behind the #, and are there again after the page was loaded anew.
  expect(new URL(page.url()).search).not.toContain(encodeURIComponent(shop))
  await page.reload()
  await expect(search).toHaveValue(shop)
  await expect(page.locator('.work li').first()).toContainText(shop)
  await search.fill('没有这样的人')
  await expect(page.getByText('没有找到。')).toBeVisible()
  await picture(page, 'desk-cases-not-found')

  const examiner = await open_as(browser, 'examiner', '/desk/cases?state=accepted')
  await examiner.locator(`.work li:has(a[href*="${address.split('/').pop()}"]) input`).check()
  await examiner.getByRole('button', { name: /^转办/ }).click()
  const dialog = examiner.getByRole('dialog')
  await dialog.getByRole('button', { name: '开始' }).click()
  await expect(dialog.getByText('请填写这一项').first()).toBeVisible()
  await dialog.getByLabel('交给谁').selectOption('演示首席代表')
  await dialog.getByLabel('理由').fill('出差')
  await check_page(examiner)
  await picture(examiner, 'desk-hand-over-many')
  await dialog.getByRole('button', { name: '开始' }).click()
  await expect(dialog.getByText('已过 1 / 1 件：办成 1，没办成 0')).toBeVisible()
  await check_page(examiner)
  expect(complaints).toEqual([])
})
