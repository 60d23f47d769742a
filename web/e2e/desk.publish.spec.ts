import { expect, test, type Page } from '@playwright/test'
import { demonstration_password, entry_of_editor, open_entry_as } from './desk-accounts'
import { check_page } from './page-checks'

async function act(page: Page, name: string, done: string) {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await check_page(page)
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

test('an entry is changed, reviewed by another person and published', async ({ browser, page }) => {
  const hours = `周一至周五 8:30–17:30（${test.info().project.name}）`
  await page.goto(`/desk/entries/${entry_of_editor()}`)
  await page.getByLabel('账号').fill('editor')
  await page.getByLabel('密码').fill(demonstration_password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('tab', { name: '内容' })).toBeVisible()
  await check_page(page)
  await page.getByRole('button', { name: '办理时限' }).click()
  await page.getByLabel('承诺时限（工作日）', { exact: true }).fill('99')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/承诺 99 个工作日，超过/).first()).toBeVisible()
  await check_page(page)

  await page.reload()
  await page.getByRole('button', { name: '咨询和地址' }).click()
  await page.getByLabel('办公时间', { exact: true }).fill(hours)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存。')).toBeVisible()
  await act(page, '提交审核', '等待审核')

  await act(await open_entry_as(browser, 'reviewer'), '审核通过', '等待发布')
  await act(await open_entry_as(browser, 'publisher'), '发布', '已发布')

  await page.goto(`/items/${entry_of_editor()}`)
  await expect(page.getByText(hours)).toBeAttached()
})
