import { expect, test, type Page } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { act, address_of_done, begin_for_shop, bring_all, open_as } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

/** 现场勘验 goes on while the clock does; 检测 stops it (行政许可法 45; issue 3, 8.5). */
const item = '城镇污水排入排水管网许可'

const ruling = (page: Page) => page.getByRole('region', { name: '时限' }).locator('.ruling summary')
const procedure = (page: Page, kind: string) =>
  page.getByRole('region', { name: '审查', exact: true }).getByRole('listitem').filter({ hasText: kind })

/** 特别程序 with its conclusion, and who was there where somebody goes out to look. */
async function end_procedure(page: Page, conclusion: string, persons?: string) {
  await act(page, '结束特别程序', '已受理', async (dialog) => {
    await dialog.getByLabel('结论').fill(conclusion)
    if (persons) await dialog.getByLabel(/参加的工作人员/).fill(persons)
  })
}

test('a visit lets the clock run on, a test stops it, and the permit is delivered', async ({ browser, page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  await page.goto('/desk/window')
  await begin_for_shop(page, item)
  await bring_all(page)
  await check_page(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  const address = await address_of_done(page)

  const examiner = await open_as(browser, 'drainage-examiner', address)
  const clock = ruling(examiner)
  await expect(clock).toContainText(/还剩 \d+ 个工作日/)
  const before = await clock.innerText()
  await act(examiner, '审查通过', '已受理')

  await test.step('现场勘验: the due day does not move, and two go', async () => {
    await act(examiner, '启动特别程序', '已受理', async (dialog) => {
      await dialog.getByLabel('特别程序').selectOption('现场勘验')
    })
    await expect(procedure(examiner, '现场勘验')).toContainText('进行中')
    await expect(procedure(examiner, '现场勘验')).toContainText('计入法定期限')
    expect(await clock.innerText()).toBe(before)
    await check_page(examiner)
    await examiner.getByRole('group', { name: '可以办的' }).getByRole('button', { name: '结束特别程序' }).click()
    const dialog = examiner.getByRole('dialog')
    await dialog.getByLabel('结论').fill('接驳点、检测井、隔油池与图纸一致。')
    await dialog.getByLabel(/参加的工作人员/).fill('李甲')
    await dialog.getByRole('button', { name: '结束特别程序' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await check_page(examiner)
    await dialog.getByLabel(/参加的工作人员/).fill('李甲、王乙')
    await dialog.getByRole('button', { name: '结束特别程序' }).click()
    await expect(dialog).toBeHidden()
    await expect(procedure(examiner, '现场勘验')).not.toContainText('进行中')
    expect(await clock.innerText()).toBe(before)
  })

  await test.step('检测: the clock stands, and the page says so', async () => {
    await act(examiner, '启动特别程序', '已受理', async (dialog) => {
      await dialog.getByLabel('特别程序').selectOption('检测')
      await dialog.getByLabel(/需要几天/).fill('5')
    })
    await expect(clock).toContainText(/已暂停，还剩 \d+ 个工作日/)
    await expect(clock).not.toContainText('前')
    await expect(clock).toContainText('为什么停着')
    await expect(examiner.getByRole('status').filter({ hasText: '时限停着' })).toBeVisible()
    await expect(examiner.getByRole('region', { name: '办件经过' }).getByRole('listitem').first()).toContainText('检测')
    await expect(procedure(examiner, '检测')).toContainText('不计入法定期限')
    await clock.click()
    await expect(examiner.getByText(/起检测.*，时限停着，还剩/).first()).toBeVisible()
    await check_page(examiner)
    await picture(examiner, 'desk-case-clock-stands')

    const chief = await open_as(browser, 'drainage-chief', address)
    const open = chief.getByRole('list', { name: '决定前要具备' }).getByRole('listitem')
    await expect(open.filter({ hasText: '没有进行中的特别程序' })).toContainText('还不具备')
    await check_page(chief)
  })

  await end_procedure(examiner, '水质符合排入城镇下水道标准。')
  await expect(clock).toContainText(/还剩 \d+ 个工作日/)
  await expect(clock).toContainText('前')
  await act(examiner, '审查通过', '已受理', (dialog) => dialog.getByLabel(/参加的工作人员/).fill('李甲、王乙'))

  const chief = await open_as(browser, 'drainage-chief', address)
  await act(chief, '准予', '已准予')
  await examiner.reload()
  await act(examiner, '制证', '已准予', (dialog) => dialog.getByLabel('证照编号').fill('潮南排许〔2026〕0001号'))
  await page.goto(address)
  await act(page, '送达', '已送达')
  await act(page, '办结', '已办结')
  await expect(page.getByRole('region', { name: '办件经过' }).getByRole('listitem')).toHaveCount(12)
  await check_page(page)
  expect(complaints).toEqual([])
})
