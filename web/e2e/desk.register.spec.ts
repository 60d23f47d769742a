import { expect, test, type Page } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { check_page, picture, watch_console } from './page-checks'

/** What a system of nation or province handles is entered at the window once, with its result (C-51). */
const vertical = '契税申报'
const own = '药品经营许可证（零售）核发'

async function choose(page: Page, words: string) {
  await page.getByRole('combobox', { name: '事项' }).fill(words)
  await page.getByRole('option').filter({ hasText: words }).first().click()
}

test('a clerk registers a vertical case by hand, then its result', async ({ page, context }, info) => {
  const complaints = watch_console(page)
  const number = `税契-${info.project.name}-${Date.now()}`
  await sign_in(context, 'window')
  await page.goto('/desk/register')
  await page.getByRole('link', { name: '登记国垂省垂办件' }).click()
  await check_page(page)
  await picture(page, 'desk-register-item')
  await choose(page, vertical)
  await check_page(page)

  await page.getByRole('button', { name: '登记', exact: true }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toBeFocused()
  await expect(alert).toContainText('请填写国垂省垂系统给的办件编号')
  await check_page(page)
  await picture(page, 'desk-register-refused')

  await page.getByLabel('国垂省垂系统的办件编号').fill(number)
  await page.getByLabel('证件号码').fill('445203195003129010')
  await page.getByLabel('姓名').fill('演示老人')
  await page.getByLabel('受理日期').fill(await page.getByLabel('收件日期').inputValue())
  await check_page(page)
  await picture(page, 'desk-register-filled')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已登记 · 已受理' })).toBeFocused()
  await check_page(page)
  await picture(page, 'desk-register-done')

  await page.getByRole('link', { name: '看这个办件' }).click()
  await expect(page.getByRole('heading', { name: '契税申报（新建商品房）' })).toBeVisible()
  await page.getByLabel('做了什么').selectOption('办结')
  await check_page(page)
  await picture(page, 'desk-register-case')
  await page.getByRole('button', { name: '录入' }).click()
  await expect(page.getByRole('alert')).toContainText('办结时请写明结果')
  await page.getByLabel('结果').selectOption('办结')
  await page.getByLabel('证照名称').fill('契税完税证明')
  await page.getByRole('button', { name: '录入' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已录入：办结。' })).toBeVisible()
  await expect(page.getByText('契税完税证明')).toBeVisible()
  await expect(page.getByRole('button', { name: '录入' })).toBeHidden()
  await check_page(page)
  await picture(page, 'desk-register-ended')

  await page.getByRole('link', { name: '统一登记' }).first().click()
  await page.getByLabel('按办件编号查').fill(number)
  await page.getByRole('button', { name: '查', exact: true }).click()
  await expect(page.getByRole('link', { name: number })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(2)
  await check_page(page)
  await page.getByLabel('按办件编号查').fill('没有这个号')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这里没有编号为“没有这个号”的办件')).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-register-none')
  await page.getByRole('button', { name: '看全部' }).click()
  await expect(page.getByRole('link', { name: number })).toBeVisible()
  await picture(page, 'desk-register')
  expect(complaints).toEqual([])
})

test('what is handled on this platform is not entered by hand, nor a case twice', async ({ page, context }, info) => {
  const number = `税契-${info.project.name}-${Date.now()}-2`
  await sign_in(context, 'window')
  await page.goto('/desk/register/new')

  async function fill(wanted: string) {
    await page.getByLabel('国垂省垂系统的办件编号').fill(wanted)
    await page.getByLabel('证件号码').fill('445203195003129010')
    await page.getByLabel('姓名').fill('演示老人')
    await page.getByRole('button', { name: '登记', exact: true }).click()
  }

  await choose(page, own)
  await expect(page.getByRole('status').filter({ hasText: '请到受理窗口收件' })).toBeVisible()
  await expect(page.getByLabel('国垂省垂系统的办件编号')).toBeHidden()
  await check_page(page)
  await picture(page, 'desk-register-handled-here')
  await page.getByRole('button', { name: '换事项' }).click()
  await choose(page, vertical)
  await fill(number)
  await page.getByRole('button', { name: '再登记一个' }).click()
  await fill(number)
  await expect(page.getByRole('alert')).toContainText('已有同一编号的办件')
})
