import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { check_page, watch_console } from './page-checks'

const table = [
  'date,kind',
  ...['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day},off`),
  '2027-01-09,work',
].join('\n')

test('the administrator sees which days a table changes, and which of its lines are wrong', async ({
  page,
  context,
}) => {
  const complaints = watch_console(page)
  await sign_in(context, 'system')
  await page.goto('/desk/calendar')
  await expect(page.getByRole('table', { name: /年 10 月$/ })).toBeVisible()

  await page.getByLabel('文件内容').fill(`${table}\n2027-02-30,off\n`)
  await page.getByRole('button', { name: '看看会改哪些天' }).press('Enter')
  await expect(page.getByRole('alert').getByText('第 10 行')).toBeVisible()
  await expect(page.getByRole('link', { name: '请写明依据' })).toBeVisible()
  await check_page(page)

  await page.getByLabel('文件内容').fill(table)
  await page.getByLabel('依据的国务院通知').fill('国务院办公厅关于2027年部分节假日安排的通知')
  await page.getByRole('button', { name: '看看会改哪些天' }).press('Enter')
  await expect(page.getByRole('row', { name: /2027年1月4日（周一） 上班 放假/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入' })).toBeVisible()
  await check_page(page)
  expect(complaints).toEqual([])
})

test('offices that are closed for a day can be reopened', async ({ page, context }) => {
  const day = test.info().project.name === 'phone' ? '2027-08-03' : '2027-08-04'
  await sign_in(context, 'system')
  await page.goto('/desk/calendar')
  await page.getByLabel('区划代码').fill('445203')
  await page.getByLabel('日期').fill(day)
  await page.getByLabel('原因').fill('台风')
  await page.getByRole('button', { name: '登记闭门' }).press('Enter')
  await expect(page.getByText(/^已登记/)).toBeVisible()
  await check_page(page)
  const date = day === '2027-08-03' ? '2027年8月3日' : '2027年8月4日'
  await page.getByRole('button', { name: new RegExp(`恢复办公.*${date}`) }).press('Enter')
  await expect(page.getByText(/^已恢复/)).toBeVisible()
})
