import { expect, test, type Page } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { act, bring_all, open_as, sign_on_pad } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

/** Finds the applicant by what a card reader types; registers them where this journey is the first. */
async function find_applicant(page: Page) {
  // Other numbers than those of the journey that registers people.
  const number = test.info().project.name === 'phone' ? '11010519900307881X' : '440524198511120036'
  await page.getByLabel('证件号码，或刷卡').fill(`张三 男 汉 ${number}`)
  await page.keyboard.press('Enter')
  const item = page.getByRole('combobox', { name: '事项' })
  const register = page.getByRole('button', { name: '登记', exact: true })
  await expect(item.or(register)).toBeVisible()
  if (await register.isVisible()) {
    await expect(page.getByLabel('姓名')).toHaveValue('张三')
    await check_page(page)
    await page.keyboard.press('Enter')
    // Another journey may have been quicker: then it is the same person all the same.
    await expect(item).toBeVisible()
  }
}

async function begin_case(page: Page) {
  await find_applicant(page)
  await page.getByRole('combobox', { name: '事项' }).fill('药品经营许可证')
  await expect(page.getByRole('option', { name: /药品经营许可证（零售）核发/ })).toBeVisible()
  await check_page(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('还缺 8 份材料').first()).toBeVisible()
}

async function bring_everything(page: Page) {
  await bring_all(page)
  await expect(page.getByText('材料齐全，要点都已核对').first()).toBeVisible()
}

/** Somebody else collects: looked at with their document, and named on the receipt. */
async function deliver_to_another(page: Page) {
  await page.getByRole('group', { name: '可以办的' }).getByRole('button', { name: '送达' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('由别人代领').check()
  await dialog.getByLabel('代领人姓名').fill('李四')
  await dialog.getByLabel('代领人证件号码').fill('110101199003078671')
  await dialog.getByRole('button', { name: '送达' }).click()
  await expect(dialog.getByText('证件号码有一处写错了，请逐位核对').first()).toBeVisible()
  await expect(dialog.getByText('请写明代领人与申请人的关系').first()).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-collector-refused')
  await dialog.getByLabel('代领人证件号码').fill('110101199003078670')
  await dialog.getByLabel('与申请人的关系').fill('妹妹')
  await dialog.getByLabel('在签字板上签收').check()
  await sign_on_pad(page, dialog, '领取人在签字板上签名')
  await check_page(page)
  await picture(page, 'desk-receipt-signed')
  await dialog.getByRole('button', { name: '送达' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已办：送达。现在是“已送达”' })).toBeVisible()
}

test('a case goes from the window to its end, everybody doing their part', async ({ browser, page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window')
  await page.goto('/desk')
  await expect(page.getByRole('heading', { level: 1, name: '窗口受理台' })).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-window-empty')
  await begin_case(page)
  await page.getByLabel('处方药', { exact: true }).check()
  await expect(page.getByText('还缺 9 份材料').first()).toBeVisible()
  await page.getByLabel('处方药', { exact: true }).uncheck()
  await expect(page.getByText('还缺 8 份材料').first()).toBeVisible()
  await bring_everything(page)
  await check_page(page)
  await picture(page, 'desk-window-filled')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  await picture(page, 'desk-window-done')
  await expect(page.getByText(/揭东区市场监督管理局 审查，.*前作出决定/)).toBeVisible()
  await page.getByText('为什么是这一天').first().click()
  await expect(page.getByText(/开始，当天不算，共 \d+ 个工作日/).first()).toBeVisible()
  await check_page(page)
  const address = (await page.getByRole('link', { name: '看办件' }).getAttribute('href')) ?? ''
  await page.keyboard.press('n')
  await expect(page.getByLabel('证件号码，或刷卡')).toBeFocused()

  const examiner = await open_as(browser, 'examiner', address)
  await act(examiner, '接收材料', '已受理')
  await expect(examiner.getByRole('link', { name: '材料交接单' })).toBeVisible()
  await act(examiner, '审查通过', '已受理')
  await act(examiner, '审查通过', '已受理', (dialog) => dialog.getByLabel(/参加的工作人员/).fill('李甲、王乙'))
  const chief = await open_as(browser, 'chief', address)
  await expect(chief.getByRole('list', { name: '决定前要具备' })).toContainText('审查环节全部完成')
  if (test.info().project.name === 'phone') await chief.setViewportSize({ width: 390, height: 844 })
  await picture(chief, 'desk-case-decision')
  await act(chief, '准予', '已准予')
  await examiner.reload()
  await act(examiner, '制证', '已准予', (dialog) => dialog.getByLabel('证照编号').fill('粤DA0663001'))
  await page.goto(address)
  await act(page, '接收结果', '已准予')
  await expect(page.getByRole('link', { name: '办理结果交接单' })).toBeVisible()
  await deliver_to_another(page)
  await act(page, '办结', '已办结')
  await expect(page.getByRole('region', { name: '办件经过' }).getByRole('listitem')).toHaveCount(10)
  await expect(page.getByText('送达回证')).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-case-done')
  expect(complaints).toEqual([])
})

test('what is missing is told at one time, and only when it is sent', async ({ page, context }) => {
  await sign_in(context, 'window')
  await page.goto('/desk/window')
  await begin_case(page)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toHaveCount(8)
  await check_page(page)
  await dialog.getByRole('button', { name: '删去第 8 条' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/应当一次告知全部缺漏/).first()).toBeVisible()
  await picture(page, 'desk-gaps-refused')
  await dialog.getByRole('button', { name: '再写一条' }).click()
  await dialog.getByLabel('第 8 条是关于哪一份材料').selectOption('药品经营质量管理文件目录及计算机系统说明')
  await dialog.getByLabel('第 8 条要怎么补').fill('请补交目录。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：要求补正' })).toBeVisible()
  await expect(page.getByText('请补交目录。')).toBeVisible()
  await check_page(page)

  // The applicant comes back with it: what was told stands at the materials, and is accepted then.
  const address = (await page.getByRole('link', { name: '看办件' }).getAttribute('href')) ?? ''
  await page.goto(address)
  await page.getByRole('link', { name: '在窗口办理' }).click()
  await expect(page.getByText('还缺 8 份材料').first()).toBeVisible()
  await expect(page.getByText('已告知：请补交目录。')).toBeVisible()
  await bring_everything(page)
  await check_page(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
})

test('the work list is run down by keys, and supervision has its findings', async ({ browser, page, context }) => {
  await sign_in(context, 'window')
  await page.goto('/desk/window')
  await begin_case(page)
  await page.goto('/desk/cases?state=draft')
  await page.getByRole('link', { name: '药品经营许可证（零售）核发' }).first().waitFor()
  await check_page(page)
  await picture(page, 'desk-cases')
  await page.goto('/desk/cases?state=denied')
  await expect(page.getByRole('status').or(page.locator('.card')).first()).toBeVisible()
  await picture(page, 'desk-cases-empty')
  await page.goto('/desk/cases?state=draft')
  await page.getByRole('link', { name: '药品经营许可证（零售）核发' }).first().waitFor()
  await page.locator('body').press('j')
  await expect(page.getByRole('link', { name: '药品经营许可证（零售）核发' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '窗口受理台' })).toBeVisible()

  const supervisor = await open_as(browser, 'supervisor', '/desk/findings')
  await expect(supervisor.getByRole('heading', { level: 1, name: '监督发现' })).toBeVisible()
  await check_page(supervisor)
})
