import { expect, test, type Browser, type Page } from '@playwright/test'
import { check_page } from './page-checks'

/**
 * Needs a server with accounts that may edit, review and publish one entry; they are given as
 * account:password, the entry by its id. Without them there is no journey to make.
 */
const { YIMEN_EDITOR, YIMEN_REVIEWER, YIMEN_PUBLISHER, YIMEN_ENTRY } = process.env
test.skip(
  !YIMEN_EDITOR || !YIMEN_REVIEWER || !YIMEN_PUBLISHER || !YIMEN_ENTRY,
  'no accounts were given',
)

async function open_as(browser: Browser, person: string): Promise<Page> {
  const [account = '', password = ''] = person.split(':')
  const page = await (await browser.newContext()).newPage()
  await page.goto(`/desk/entries/${YIMEN_ENTRY}`)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('tab', { name: '内容' })).toBeVisible()
  return page
}

async function act(page: Page, name: string, done: string) {
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await check_page(page)
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

test('an entry is changed, reviewed by another person and published', async ({ browser }) => {
  const editor = await open_as(browser, YIMEN_EDITOR ?? '')
  await check_page(editor)
  await editor.getByRole('button', { name: '办理时限' }).click()
  await editor.getByLabel('承诺时限（工作日）', { exact: true }).fill('99')
  await editor.keyboard.press('Tab')
  await expect(editor.getByText(/承诺 99 个工作日，超过/).first()).toBeVisible()
  await check_page(editor)

  await editor.reload()
  await editor.getByRole('button', { name: '咨询和地址' }).click()
  await editor.getByLabel('办公时间').fill(`周一至周五 8:30–17:30（${Date.now() % 1000}）`)
  await editor.keyboard.press('Control+s')
  await expect(editor.getByText('已保存。')).toBeVisible()
  await act(editor, '提交审核', '等待审核')

  await act(await open_as(browser, YIMEN_REVIEWER ?? ''), '审核通过', '等待发布')
  await act(await open_as(browser, YIMEN_PUBLISHER ?? ''), '发布', '已发布')
})
