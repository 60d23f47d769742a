import { expect, test, type Page } from '@playwright/test'
import { sign_in, sign_in_as } from './desk-accounts'
import { act, address_of_done, begin_for_shop, bring_all, open_as } from './desk-acts'
import { start_demonstration } from './demonstration-server.mjs'
import { check_page, picture, watch_console } from './page-checks'
import { photo } from './pension-form'

/** 容缺受理: what may come later is supplied in one run and not in the other (issue 3, 8.5). */
const item = '食品经营许可（新办）'
const later = '食品安全规章制度目录清单'
/** More than its three working days, whatever days off lie among them. */
const kLongEnough = 20

/** Received and accepted with one material to come; answers the address of the case. */
async function accept_deferred(page: Page): Promise<string> {
  await page.goto('/desk/window')
  await begin_for_shop(page, item)
  await bring_all(page, later)
  await expect(page.getByText('还缺 1 份材料').first()).toBeVisible()
  await expect(page.getByText('缺，可容缺')).toBeVisible()
  await page.getByRole('button', { name: '容缺受理' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(`以后补交：${later}`)).toBeVisible()
  const promise = await dialog.getByRole('link', { name: '打印要签字的承诺书' }).getAttribute('href')
  const printed = await page.request.get(promise ?? '')
  expect(printed.headers()['content-type'], await printed.text()).toBe('application/pdf')
  await picture(page, 'desk-deferred-promise')
  await dialog.getByRole('button', { name: '容缺受理' }).click()
  await expect(dialog.getByText('请填写这一项')).toBeVisible()
  await check_page(page)
  await dialog.getByLabel('承诺书怎么签的').selectOption('纸上签')
  await dialog.getByRole('button', { name: '容缺受理' }).click()
  await expect(page.getByRole('heading', { name: '已办好：容缺受理' })).toBeVisible()
  await expect(page.getByText(/请申请人在 .*前补来下面的材料/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: later })).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-deferred-done')
  return address_of_done(page)
}

test('what was deferred is supplied, and the case goes on to be granted', async ({ browser, page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  const address = await accept_deferred(page)

  const examiner = await open_as(browser, 'food-examiner', address)
  await expect(examiner.getByText('补交期限').first()).toBeVisible()
  await expect(examiner.getByRole('listitem').filter({ hasText: later }).getByText('待补交')).toBeVisible()
  await check_page(examiner)
  await picture(examiner, 'desk-case-deferred')
  await act(examiner, '审查通过', '已受理')
  await act(examiner, '审查通过', '已受理', (dialog) => dialog.getByLabel(/参加的工作人员/).fill('李甲、王乙'))

  const chief = await open_as(browser, 'food-chief', address)
  const ready = chief.getByRole('list', { name: '决定前要具备' })
  await test.step('nothing is granted while it is outstanding', async () => {
    await expect(ready.getByRole('listitem').filter({ hasText: '没有待补交的材料' })).toContainText('还不具备')
    await chief.getByRole('group', { name: '可以办的' }).getByRole('button', { name: '准予' }).first().click()
    const dialog = chief.getByRole('dialog')
    await dialog.getByRole('button', { name: '准予' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await check_page(chief)
    await chief.keyboard.press('Escape')
  })

  await test.step('the owner of the shop supplies it from where he is', async () => {
    const owner = await browser.newContext()
    await sign_in_as(owner, 'owner')
    const own = await owner.newPage()
    await own.goto(address.replace('/desk', '/me'))
    await expect(own.getByRole('heading', { name: '还要补交的材料' })).toBeVisible()
    await expect(own.getByText(/请在 .*前补交/).locator('visible=true')).toBeVisible()
    await check_page(own)
    await picture(own, 'portal-case-deferred')
    await own.getByLabel('选文件上传').setInputFiles({ name: '制度目录.png', mimeType: 'image/png', buffer: photo })
    await expect(own.getByRole('link', { name: /制度目录.png/ })).toBeVisible()
    await own.getByRole('button', { name: '交上去' }).click()
    await expect(own.getByRole('status').filter({ hasText: '已经交上去了' })).toBeVisible()
    await expect(own.getByRole('heading', { name: '还要补交的材料' })).toBeHidden()
    await check_page(own)
  })

  await chief.reload()
  await expect(ready.getByRole('listitem').filter({ hasText: '没有待补交的材料' })).toContainText('已具备')
  await act(chief, '准予', '已准予')
  await examiner.reload()
  await act(examiner, '制证', '已准予', (dialog) => dialog.getByLabel('证照编号').fill('JY24405140000001'))
  await page.goto(address)
  await act(page, '送达', '已送达')
  await act(page, '办结', '已办结')
  await expect(page.getByRole('region', { name: '办件经过' }).getByText('补交', { exact: true })).toBeVisible()
  await check_page(page)
  expect(complaints).toEqual([])
})

test('nothing comes, and days later the law has ended the case', async ({ browser }) => {
  test.skip(!process.env.YIMEN_PROGRAM, 'needs a server of its own')
  const server = await start_demonstration(process.env.YIMEN_PROGRAM ?? '')
  try {
    const context = await browser.newContext({ baseURL: server.address })
    await sign_in(context, 'window-chaonan')
    const address = await accept_deferred(await context.newPage())
    await server.stop()
    await server.start(kLongEnough)

    const examiner = await open_as(browser, 'food-examiner', address, server.address)
    await expect(examiner.getByText('已终止').first()).toBeVisible()
    const [ended] = await examiner.getByRole('region', { name: '办件经过' }).getByRole('listitem').all()
    await expect(ended!).toContainText('容缺逾期')
    await expect(ended!).toContainText('法律')
    await expect(examiner.getByRole('listitem').filter({ hasText: later }).getByText('没有补交')).toBeVisible()
    await expect(examiner.getByText('没有办完')).toHaveCount(2)
    await expect(examiner.getByText('演示揭东好味食品店')).toBeVisible()
    await expect(examiner.getByRole('button', { name: '审查通过' })).toBeHidden()
    await check_page(examiner)
    await picture(examiner, 'desk-case-lapsed')

    await test.step('the owner sees why, with the paper that says so', async () => {
      const owner = await browser.newContext({ baseURL: server.address })
      await sign_in_as(owner, 'owner')
      const own = await owner.newPage()
      await own.goto(address.replace('/desk', '/me'))
      await expect(own.getByText('补交期限过了，办理终止').first()).toBeVisible()
      await expect(own.getByRole('region', { name: '文书' }).getByRole('link', { name: /下载（PDF）/ }).first()).toBeVisible()
      await check_page(own)
      await picture(own, 'portal-case-lapsed')
    })
  } finally {
    await server.close()
  }
})
