import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { check_page, watch_console } from './page-checks'

test('a new colleague gets an account with a post and sets a password of their own', async ({
  browser,
  page,
  context,
}) => {
  const complaints = watch_console(page)
  const login_name = `new-${test.info().project.name}`
  await sign_in(context, 'security')
  await page.goto('/desk/accounts')
  await page.getByRole('button', { name: '新建账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('账号').fill('9')
  await dialog.getByLabel('姓名').fill('新来的人')
  await dialog.getByLabel('单位').selectOption('揭阳市揭东区市场监督管理局')
  await dialog.getByLabel('角色').selectOption('事项编辑')
  await dialog.getByRole('button', { name: '新建账号' }).click()
  await expect(dialog.getByText(/账号名应为/).first()).toBeVisible()
  await check_page(page)
  await dialog.getByLabel('账号').fill(login_name)
  await dialog.getByRole('button', { name: '新建账号' }).click()
  const password = await dialog.locator('.password').innerText()
  await dialog.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '新来的人' })).toBeVisible()
  await check_page(page)

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto('/desk/entries')
  await colleague.getByLabel('账号').fill(login_name)
  await colleague.getByLabel('密码').fill(password)
  await colleague.getByRole('button', { name: '登录', exact: true }).click()
  await expect(colleague.getByRole('alert').filter({ hasText: '把一次性密码换成自己的密码' })).toBeVisible()
  await check_page(colleague)
  await colleague.getByLabel('现在的密码').fill(password)
  await colleague.getByLabel('新密码', { exact: true }).fill('My-own-horse-9')
  await colleague.getByLabel('再输一遍新密码').fill('My-own-horse-9')
  await colleague.getByRole('button', { name: '改密码' }).click()
  await expect(colleague.getByText('密码已改')).toBeVisible()
  await colleague.goto('/desk/entries')
  await expect(colleague.getByRole('heading', { level: 1, name: '实施清单' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the window registers a person once and looks at the whole number for a purpose', async ({
  page,
  context,
}) => {
  await sign_in(context, 'window')
  await page.goto('/desk/persons')
  const people = page.getByRole('region', { name: '个人' })
  const number =
    test.info().project.name === 'phone' ? '11010519491231002X' : '440524188001010014'
  await people.getByLabel('证件号码').fill(`${number.slice(0, 17)}5`)
  await people.getByRole('button', { name: '查找' }).click()
  await expect(people.getByText(/有一处写错了/).first()).toBeVisible()
  await people.getByLabel('证件号码').fill(number)
  await people.getByRole('button', { name: '查找' }).click()
  await people.getByLabel('姓名').fill('张三丰')
  await people.getByRole('button', { name: '登记' }).click()
  await expect(people.getByText('张*丰')).toBeVisible()
  await check_page(page)
  await people.getByRole('button', { name: '查看完整信息' }).click()
  await page.getByRole('dialog').getByLabel('用途').fill('核对到场人身份')
  await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click()
  await expect(people.getByText(number)).toBeVisible()
})
