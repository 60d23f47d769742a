import { expect, test, type Page } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { fresh_number } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'

const water = '用水过户'
const power = '用电过户（居民）'

async function at_both_widths(page: Page, name: string) {
  const before = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, name)
  }
  await page.setViewportSize(before)
}

/** Somebody new stands at the counter: the card is read, they are registered. */
async function somebody_comes(page: Page) {
  await page.goto('/desk/window')
  await page.getByLabel('证件号码，或刷卡').fill(`王五 男 汉 ${fresh_number()}`)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('姓名')).toHaveValue('王五')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: '事项' })).toBeVisible()
}

async function choose(page: Page, item: string) {
  await page.getByRole('combobox', { name: '事项' }).fill(item)
  await expect(page.getByRole('option', { name: item }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

async function open_rest(page: Page) {
  await page.getByText(/^申请表其余/).click()
}

const part_of = (page: Page, item: string) => page.getByRole('region', { name: '一起办的各件' }).getByRole('listitem').filter({ hasText: item })

async function turn_to(page: Page, item: string) {
  await part_of(page, item).getByRole('button', { name: '拿到柜台' }).click()
  await expect(part_of(page, item).getByText('正在柜台上')).toBeVisible()
}

async function receive_only(page: Page, item: string) {
  await page.getByRole('button', { name: '先只收件' }).click()
  await expect(part_of(page, item).getByText('已收件')).toBeVisible()
}

test('one person, two things at the counter: begun together, written once, filed together, told at one time', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window')
  await somebody_comes(page)
  await choose(page, water)
  await expect(page.getByRole('region', { name: '材料' })).toBeVisible()
  await open_rest(page)
  await page.getByLabel('用水户号').fill('88001234')
  await page.getByLabel('用水户号').blur()
  await page.getByRole('button', { name: '再加一件事' }).click()
  await expect(page.getByText('一次办这几件')).toBeVisible()
  await at_both_widths(page, 'desk-several-one')
  await choose(page, power)
  await at_both_widths(page, 'desk-several-chosen')
  await page.getByRole('button', { name: '开始（2 件）' }).click()
  await expect(page.getByRole('region', { name: '一起办的各件' }).getByRole('listitem')).toHaveCount(2)
  await expect(part_of(page, water).getByText('正在柜台上')).toBeVisible()
  await open_rest(page)
  await expect(page.getByLabel('用水户号')).toHaveValue('88001234')
  await expect(part_of(page, power).getByText(/^缺 \d+ 份材料$/)).toBeVisible()
  await at_both_widths(page, 'desk-several-parts')

  await page.getByRole('button', { name: '一起提交（2 件）' }).click()
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('link', { name: `${power}：` }).first()).toBeVisible()
  await expect(alert.getByRole('link', { name: `${water}：` }).first()).toBeVisible()
  await at_both_widths(page, 'desk-several-refused')

  await page.getByLabel('姓名', { exact: true }).fill('王五')
  await page.getByLabel('公民身份号码').fill('440524198511120036')
  await page.getByLabel('手机号码').fill('13800138000')
  await page.getByLabel('房屋坐落').fill('揭阳市揭东区演示路 9 号')
  await page.getByLabel('不动产权证书号').fill('粤（2025）揭东区不动产权第 0005678 号')
  await page.getByLabel('不动产权证书号').blur()
  await page.getByRole('group', { name: '是否签订供用合同' }).getByLabel('否').check()
  await page.getByRole('button', { name: '相同的内容带到其他各件' }).click()
  await expect(page.getByText('已带到其他各件。')).toBeVisible()
  await turn_to(page, power)
  await open_rest(page)
  await expect(page.getByLabel('房屋坐落')).toHaveValue('揭阳市揭东区演示路 9 号')
  await page.getByLabel('用电户号').fill('0312345678')
  await page.getByLabel('用电户号').blur()
  await page.getByRole('button', { name: '一起提交（2 件）' }).click()
  await expect(page.getByText(/已一起提交，联办编号 BL/)).toBeVisible()
  await at_both_widths(page, 'desk-several-filed')
  await receive_only(page, power)
  await turn_to(page, water)
  await receive_only(page, water)

  await page.getByRole('link', { name: '看全部' }).click()
  await page.getByRole('button', { name: '一次告知各件的缺漏' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: water, exact: true })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: power, exact: true })).toBeVisible()
  await at_both_widths(page, 'desk-joint-notice')
  const first = dialog.getByRole('textbox').first()
  const words = await first.inputValue()
  await first.fill('')
  await dialog.getByRole('button', { name: /^一次告知（2 件）/ }).click()
  await expect(dialog.getByText('请写明要怎么补').first()).toBeVisible()
  await at_both_widths(page, 'desk-joint-notice-refused')
  await first.fill(words)
  await dialog.getByRole('button', { name: /^一次告知（2 件）/ }).click()
  await expect(page.getByText('已一次告知。')).toBeFocused()
  await expect(page.getByText('一次告知：还缺这些')).toHaveCount(2)
  await at_both_widths(page, 'desk-joint-told')
  expect(complaints).toEqual([])
})
