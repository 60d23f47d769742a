import { createHmac } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { DepartmentSystem } from './department-system'
import { sign_in } from './desk-accounts'
import { check_page, picture, watch_console } from './page-checks'

/** What Standard Webhooks would have. */
function signature_of(secret: string, event: { id: string; timestamp: string; body: string }) {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const text = `${event.id}.${event.timestamp}.${event.body}`
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`
}

test('a system of a department is registered, told of events, and switched off', async ({ page, context }, info) => {
  const complaints = watch_console(page)
  const system = await DepartmentSystem.open()
  await sign_in(context, 'security')
  await page.goto('/desk/clients')
  await expect(page.getByRole('heading', { level: 1, name: '接口客户端' })).toBeVisible()
  await page.getByRole('button', { name: '登记接口客户端' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '登记接口客户端' }).click()
  await expect(dialog.getByText('至少选一项权限').first()).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-clients-refused')

  const name = `食药审批系统（${info.project.name}${info.repeatEachIndex || ''}）`
  await dialog.getByLabel('系统名称').fill(name)
  await dialog.getByLabel('所属单位').selectOption('揭阳市揭东区市场监督管理局')
  await dialog.getByRole('checkbox', { name: /^读取/ }).check()
  await dialog.getByRole('checkbox', { name: /^订阅事件/ }).check()
  await dialog.getByRole('button', { name: '登记接口客户端' }).click()
  await expect(dialog.locator('.password')).toHaveText(/^[\w-]{43}$/)
  await check_page(page)
  await dialog.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('还没有订阅。')).toBeVisible()
  await expect(dialog).toBeHidden()
  await check_page(page)
  await picture(page, 'desk-client')

  await page.getByRole('button', { name: '新增订阅' }).click()
  await dialog.getByLabel('接收地址').fill('oa.example.gov.cn')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('至少选一种事件').first()).toBeVisible()
  await expect(dialog.getByText(/请填写以 https:\/\/ 开头的完整地址/).first()).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-webhook-refused')
  await dialog.getByLabel('接收地址').fill(system.address)
  await dialog.getByLabel('说明').fill('审批进度')
  await dialog.getByRole('checkbox', { name: '已受理' }).check()
  await dialog.getByRole('checkbox', { name: '环节待办' }).check()
  await dialog.getByRole('button', { name: '保存' }).click()
  const secret = await page.getByRole('group', { name: '签名密钥' }).locator('.password').innerText()
  await expect(dialog).toBeHidden()
  await check_page(page)
  await page.getByRole('button', { name: '知道了' }).click()

  await expect(page.getByRole('heading', { level: 1, name: system.address })).toBeVisible()
  await expect(page.getByText('还没有推送记录。')).toBeVisible()
  await picture(page, 'desk-webhook-empty')
  await page.getByRole('button', { name: '发送测试事件' }).click()
  await expect(page.getByText('测试事件已排队')).toBeVisible()
  await expect.poll(() => system.events.length, { timeout: 30_000 }).toBe(1)
  const event = system.events[0]!
  expect(event.signature).toBe(signature_of(secret, event))
  expect(JSON.parse(event.body)).toMatchObject({ event_id: event.id, kind: 'webhook.test' })
  const list = page.getByRole('table')
  await expect(async () => {
    await page.getByRole('button', { name: '刷新记录' }).click()
    await expect(list.getByText('已送达')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(list.getByText(/^204，\d+ 毫秒$/)).toBeVisible()

  system.status = 503
  await list.getByRole('button', { name: /^重发/ }).click()
  await expect.poll(() => system.events.length, { timeout: 30_000 }).toBe(2)
  expect(system.events[1]!.id).toBe(event.id)
  await expect(async () => {
    await page.getByRole('button', { name: '刷新记录' }).click()
    await expect(list.getByText(/^503，/)).toBeVisible({ timeout: 1000 })
  }).toPass()
  await check_page(page)
  await picture(page, 'desk-webhook')

  await page.getByRole('button', { name: '停用', exact: true }).click()
  await dialog.getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByText('已由人停用，现在什么都不发。')).toBeVisible()
  await expect(list.getByText('已放弃')).toBeVisible()
  await expect(dialog).toBeHidden()
  await check_page(page)
  await picture(page, 'desk-webhook-off')

  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name }).click()
  await page.getByRole('button', { name: '停用客户端' }).click()
  await dialog.getByRole('button', { name: '停用客户端' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('理由').fill('系统下线')
  await dialog.getByRole('button', { name: '停用客户端' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已停用').first()).toBeVisible()
  await page.goto('/desk/clients')
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('已停用')
  await check_page(page)
  await picture(page, 'desk-clients')
  system.close()
  expect(complaints).toEqual([])
})

test('a client that is nobody’s is told so, and who manages nobody sees none', async ({ page, context }) => {
  await sign_in(context, 'security')
  await page.goto('/desk/clients/none')
  await expect(page.getByRole('heading', { level: 1, name: '没有这个接口客户端，或者它不归您管理' })).toBeVisible()
  await check_page(page)
  await sign_in(context, 'editor')
  await page.goto('/desk/clients')
  await expect(page).not.toHaveURL(/clients/)
})
