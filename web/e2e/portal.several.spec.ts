import { expect, test, type Page } from '@playwright/test'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'

const registration = 'individual-business-registration.jiedong-market-supervision-bureau'

async function at_both_widths(page: Page, name: string) {
  const before = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, name)
  }
  await page.setViewportSize(before)
}

async function add(page: Page, words: string, name: RegExp) {
  await page.getByRole('searchbox', { name: '还要办什么事' }).fill(words)
  await page.getByRole('button', { name }).first().click()
}

/** Chooses two items, begins, and is where the whole is filled in. */
async function begin(page: Page) {
  await page.goto(`/items/${registration}`)
  await page.getByRole('link', { name: '和别的事项一起办' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '几件事一起办' })).toBeVisible()
  await add(page, '药品经营许可证', /^加上 ：药品经营许可证（零售）核发，揭阳市揭东区/)
  await expect(page.getByRole('button', { name: '开始填写（2 件）' })).toBeVisible()
  await page.getByText('要等别的办成才能办').click()
  await page.getByRole('checkbox', { name: /个体工商户/ }).check()
  await page.getByRole('button', { name: '开始填写（2 件）' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '联办申请' })).toBeVisible()
}

test('several items are chosen, put in order and taken out again; too few are refused with the way on', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  await page.goto('/me/cases')
  await page.getByRole('link', { name: '几件事一起办', exact: true }).click()
  await expect(page.getByText('还没有选。至少选 2 件，最多 20 件。')).toBeVisible()
  await at_both_widths(page, 'portal-several-empty')
  await page.getByRole('button', { name: '开始填写（0 件）' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: /请选 2 到 20 件事/ })).toBeVisible()
  await at_both_widths(page, 'portal-several-refused')
  await page.getByRole('alert').getByRole('link', { name: /请选 2 到 20 件事/ }).click()
  await expect(page.getByRole('searchbox', { name: '还要办什么事' })).toBeFocused()

  await add(page, '个体工商户注册登记', /^加上 ：个体工商户注册登记，揭阳市揭东区/)
  await add(page, '药品经营许可证', /^加上 ：药品经营许可证（零售）核发，揭阳市揭东区/)
  await add(page, '社会保险登记', /^加上 ：.*社会保险.*登记.*，揭阳市揭东区/)
  const chosen = page.getByRole('region', { name: '您选的事' }).getByRole('list').first()
  await expect(chosen.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: /^上移：药品经营许可证/ }).click()
  await expect(chosen.getByRole('listitem').first()).toContainText('药品经营许可证（零售）核发')
  await at_both_widths(page, 'portal-several-chosen')
  await page.reload()
  await expect(chosen.getByRole('listitem').first()).toContainText('药品经营许可证（零售）核发')
  await page.getByRole('button', { name: /^不办这件 ：.*社会保险.*登记/ }).click()
  await expect(chosen.getByRole('listitem')).toHaveCount(2)
  expect(complaints).toEqual([])
})

test('what the parts share is filled in once, what each lacks is told, and all is sent together', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  await begin(page)
  const shared = page.getByRole('region', { name: '相同的内容，填一次' })
  await expect(shared).toBeVisible()
  await expect(page.getByText(/^还缺 \d+ 处$/)).toHaveCount(2)
  await at_both_widths(page, 'portal-several-whole')
  await page.getByRole('button', { name: '一起提交' }).click()
  const told = page.getByRole('alert')
  await expect(told.getByRole('link', { name: /^个体工商户注册登记：/ }).first()).toBeVisible()
  await expect(told.getByRole('link', { name: /^药品经营许可证（零售）核发：/ }).first()).toBeVisible()
  await at_both_widths(page, 'portal-several-whole-refused')
  expect(complaints).toEqual([])
})
