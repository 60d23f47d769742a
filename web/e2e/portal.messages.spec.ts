import { expect, test } from '@playwright/test'
import { by } from './by-the-api'
import { sign_in_as } from './desk-accounts'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'

test('what the office does is told at once, and read', async ({ page, context, browser, baseURL }) => {
  const complaints = watch_console(page)
  const base = baseURL ?? ''
  const applicant_id = await sign_in_somebody_new(context)
  await page.goto('/me/messages')
  await expect(page.getByRole('heading', { name: '我的消息' })).toBeVisible()
  await check_page(page)
  await picture(page, 'portal-messages-empty')

  await test.step('the window takes an application in', async () => {
    const opened = await by(browser, base, 'window', '/api/cases', {
      item_id: 'resident-pension-benefit-claim.jiedong-social-insurance-administration',
      applicant_id,
      channel: '窗口',
    })
    const address = `/api/cases/${opened.case_id}`
    const { materials, version } = await by(browser, base, 'window', `${address}/receive`, { materials: [] }, 1)
    const gaps = materials.filter((one) => one.required).map((one) => ({ material: one.key, words: '请交这份材料。' }))
    await by(browser, base, 'window', `${address}/ask-supplement`, { gaps }, version)
  })

  await page.reload()
  const badge = page.getByRole('link', { name: /我的消息.*2\s*条没看过/ })
  await expect(badge).toBeVisible()
  const messages = page.getByRole('list').filter({ hasText: '需要补正' })
  await expect(messages.getByRole('listitem').first()).toContainText(/需要补正，请在\d{4}年\d+月\d+日前补齐/)
  await check_page(page)
  await picture(page, 'portal-messages')

  await test.step('one is read by going to its case', async () => {
    await messages.getByRole('link', { name: /去看这件事/ }).first().click()
    await expect(page).toHaveURL(/\/me\/cases\//)
    await expect(page.getByRole('link', { name: /我的消息.*1\s*条没看过/ })).toBeVisible()
    await page.goBack()
  })

  await test.step('the rest is read at once', async () => {
    await page.getByLabel(/没看过的/).check()
    await expect(page.getByRole('listitem').filter({ hasText: '已收件。' })).toHaveCount(1)
    await page.getByRole('button', { name: '全部标为看过' }).click()
    await expect(page.getByRole('status').filter({ hasText: '都标为看过了。' })).toBeVisible()
    await expect(page.getByText('没有没看过的消息。')).toBeVisible()
    await expect(page.getByRole('link', { name: /条没看过/ })).toHaveCount(0)
    await check_page(page)
  })

  await test.step('in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByLabel('All', { exact: true }).check()
    await expect(page.getByText(/lacks something\. Please hand it in by/)).toBeVisible()
    await check_page(page)
  })
  expect(complaints).toEqual([])
})

test('a number is confirmed by the code that came to it', async ({ page, context }) => {
  const platform = process.env.YIMEN_SMS_PLATFORM ?? ''
  test.skip(!platform, 'no SMS platform beside this server')
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  await page.goto('/me/messages/channels')
  await expect(page.getByRole('region', { name: '邮件' })).toContainText('这里还不能用这种方式发消息')
  const sms = page.getByRole('region', { name: '短信' })
  await expect(sms).toContainText('还没有设置')
  await check_page(page)
  await picture(page, 'portal-channels-empty')

  // Each run of this journey has a number of its own.
  const mobile = `138${String(Date.now()).slice(-7)}${test.info().project.name === 'phone' ? 1 : 2}`
  await sms.getByLabel('手机号').fill('12345')
  await sms.getByRole('button', { name: '发验证码' }).click()
  await expect(sms.getByRole('alert')).toContainText('手机号应为 11 位数字')
  await check_page(page)
  await picture(page, 'portal-channels-refused')
  await sms.getByLabel('手机号').fill(mobile)
  await sms.getByRole('button', { name: '发验证码' }).click()
  await expect(sms).toContainText('等您确认')
  await check_page(page)

  let code = ''
  await expect
    .poll(async () => {
      const texts = (await (await context.request.get(platform)).json()) as { to: string; text: string }[]
      code = /验证码 (\d{6})/.exec(texts.find((one) => one.to === mobile)?.text ?? '')?.[1] ?? ''
      return code
    }, { timeout: 30_000 })
    .not.toBe('')
  await sms.getByLabel(/收到的验证码/).fill(code)
  await sms.getByRole('button', { name: '确认', exact: true }).click()
  await expect(sms).toContainText('正在用')
  await expect(sms).toContainText(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`)
  await check_page(page)
  await picture(page, 'portal-channels')
  await sms.getByRole('button', { name: /停用/ }).click()
  await expect(sms).toContainText('已停用')
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
})

test('what did not go out is seen at the desk', async ({ page, context, browser, baseURL }) => {
  test.skip(!process.env.YIMEN_SMS_PLATFORM, 'no SMS platform beside this server')
  await sign_in_somebody_new(context)
  // The platform refuses such numbers.
  await context.request.put('/api/own/message-addresses/sms', {
    headers: { 'X-Requested-With': 'yimen' },
    data: { address: '13900000000' },
  })
  const desk = await browser.newContext({ baseURL: baseURL ?? '' })
  await sign_in_as(desk, 'system')
  await expect
    .poll(async () => {
      const failed = (await (await desk.request.get('/api/desk/messages')).json()) as { sendings: unknown[] }
      return failed.sendings.length
    }, { timeout: 30_000 })
    .toBeGreaterThan(0)
  const list = await desk.newPage()
  await list.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 })
  await list.goto('/desk/messages')
  await expect(list.getByText('not-taken').first()).toBeVisible()
  await check_page(list)
  await picture(list, 'desk-messages')
  await list.getByLabel('看哪些').selectOption('已过期')
  await expect(list.getByText('这里没有消息。')).toBeVisible()
  await check_page(list)
})
