import { expect, test } from '@playwright/test'
import { check_page, watch_console } from './page-checks'

const elements = [
  '办理依据',
  '受理单位',
  '基本流程',
  '申请材料',
  '表格下载',
  '示范文本及常见错误示例',
  '收费依据及标准',
  '办理时限',
  '责任追究',
  '咨询方式',
  '办公时间地址',
  '乘车线路',
  '状态查询',
]

test('a shopkeeper finds the food licence and prints its guide', async ({ page }) => {
  const complaints = watch_console(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '大家常办' })).toBeVisible()
  await check_page(page)

  const box = page.getByRole('combobox', { name: '要办什么事' })
  await box.fill('食品经营')
  await expect(page.getByRole('option').first()).toBeVisible()
  await check_page(page)
  await box.press('Enter')
  await expect(page).toHaveURL(/\/items\?query=/)
  await expect(page.getByRole('article').first()).toBeVisible()
  await check_page(page)

  await page.getByRole('link', { name: '食品经营许可（新办）' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('食品经营许可（新办）')
  for (const question of ['办什么', '谁能办', '带什么', '多久', '多少钱', '去哪办']) {
    await expect(page.getByRole('term').filter({ hasText: question }).first()).toBeInViewport()
  }
  for (const element of elements) {
    await expect(page.getByText(element, { exact: true }).first()).toBeAttached()
  }
  await check_page(page)

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.locator('main details:not([open])')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('a suggestion is chosen by keyboard alone', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox', { name: '要办什么事' })
  await box.fill('食品经营')
  await expect(page.getByRole('option').first()).toBeVisible()
  await box.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/items\/food-business-licence/)
})

test('care mode enlarges every page and is remembered', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '关怀版' }).click()
  await page.getByRole('switch', { name: /大字/ }).check()
  await page.getByRole('switch', { name: /简洁/ }).check()
  await check_page(page)
  await page.goto('/items')
  await expect(page.locator('html')).toHaveClass(/large/)
  await expect(page.getByRole('article').first()).toBeVisible()
  await check_page(page)
})

test('filters stand in the address and come off one by one', async ({ page }) => {
  await page.goto('/items?query=登记&area=不动产')
  await expect(page.getByRole('article').first()).toBeVisible()
  const before = await page.getByRole('article').count()
  await page.getByRole('button', { name: /^不动产/ }).click()
  await expect(page).not.toHaveURL(/area=/)
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(before)
})
