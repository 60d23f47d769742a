import { expect, test, type Locator, type Page } from '@playwright/test'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'
import { photo } from './pension-form'


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

async function wait_for_registration(part: Locator) {
  await part.getByText('要等别的办成才能办', { exact: true }).click()
  await part.getByRole('checkbox', { name: '个体工商户注册登记' }).check()
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

  await add(page, '药品经营许可证', /^加上 ：药品经营许可证（零售）核发，揭阳市揭东区/)
  await add(page, '个体工商户注册登记', /^加上 ：个体工商户注册登记，揭阳市揭东区/)
  await add(page, '社会保险登记', /^加上 ：.*社会保险.*登记.*，揭阳市揭东区/)
  const chosen = page.getByRole('region', { name: '您选的事' }).getByRole('list').first()
  await expect(chosen.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: /^上移：个体工商户注册登记/ }).click()
  await expect(chosen.getByRole('listitem').first()).toContainText('个体工商户注册登记')
  await page.getByRole('button', { name: '开始填写（3 件）' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: /不能由同一个人一起申请/ })).toBeVisible()
  await at_both_widths(page, 'portal-several-nobody')
  for (const name of ['药品经营许可证（零售）核发', '企业社会保险登记']) {
    await wait_for_registration(chosen.getByRole('listitem').filter({ hasText: name }).first())
  }
  await expect(page.getByText(/不能由同一个人一起申请/)).toHaveCount(0)
  await at_both_widths(page, 'portal-several-chosen')
  await page.reload()
  await expect(chosen.getByRole('listitem').first()).toContainText('个体工商户注册登记')
  await expect(page.getByRole('checkbox', { name: '个体工商户注册登记', checked: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Several things at once' })).toBeVisible()
  await check_page(page)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: /^不办这件 ：企业社会保险登记/ }).click()
  await expect(chosen.getByRole('listitem')).toHaveCount(2)
  expect(complaints).toEqual([])
})

const power = '用电过户（居民）'
const water = '用水过户'

/** A flat was sold: electricity and water at one time, begun from the guide of the one. */
async function begin(page: Page) {
  await page.goto('/items/electricity-account-transfer.jiedong-power-supply-bureau')
  await page.getByRole('link', { name: '和别的事项一起办' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '几件事一起办' })).toBeVisible()
  await add(page, '用水过户', /^加上 ：用水过户，/)
  await page.getByRole('button', { name: '开始填写（2 件）' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '联办申请' })).toBeVisible()
}

async function fill_in_part(page: Page, name: string, label: string, number: string) {
  await page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) }).getByText(/^还缺 \d+ 处$/).click()
  await page.getByRole('link', { name: `还没有填“${label}”`, exact: true }).click()
  await page.getByRole('textbox', { name: label, exact: true }).fill(number)
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.getByRole('link', { name: '一起办的申请' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '联办申请' })).toBeVisible()
}

test('what the parts share is filled in once, what each lacks is told, and all is sent together', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  await begin(page)
  const shared = page.getByRole('region', { name: '相同的内容，填一次' })
  await expect(shared.getByRole('textbox', { name: '姓名' })).toHaveValue('演示新人')
  await expect(page.getByText(/^还缺 \d+ 处$/)).toHaveCount(2)
  await at_both_widths(page, 'portal-several-whole')
  await page.getByRole('button', { name: '一起提交' }).click()
  const told = page.getByRole('alert')
  await expect(told.getByRole('link', { name: `${power}：` }).first()).toBeVisible()
  await expect(told.getByRole('link', { name: `${water}：` }).first()).toBeVisible()
  await expect(told.getByRole('link', { name: '还没有填“房屋坐落”', exact: true })).toHaveCount(1)
  await expect(told.getByRole('link', { name: /打勾/ })).toBeVisible()
  await at_both_widths(page, 'portal-several-whole-refused')

  await shared.getByRole('textbox', { name: '房屋坐落' }).fill('揭阳市揭东区演示路 8 号')
  await shared.getByRole('textbox', { name: '不动产权证书号' }).fill('粤（2025）揭东区不动产权第 0001234 号')
  await shared.getByRole('radio', { name: '否' }).check()
  await expect(shared.getByText('已保存，可以随时离开，下次接着填')).toBeVisible()
  await page.goto('/me/cases')
  await expect(page.getByRole('link', { name: '看全部' })).toHaveCount(2)
  await at_both_widths(page, 'portal-cases-several')
  await page.getByRole('link', { name: new RegExp(`^看全部 ?：${power.slice(0, 4)}`) }).click()
  await expect(shared.getByRole('textbox', { name: '房屋坐落' })).toHaveValue('揭阳市揭东区演示路 8 号')

  await fill_in_part(page, power, '用电户号', '0312345678')
  await fill_in_part(page, water, '用水户号', '88001234')
  await page.getByRole('checkbox', { name: /有材料现在交不了/ }).check()
  await page.getByRole('checkbox', { name: '我看过了，以上都做到' }).check()
  await at_both_widths(page, 'portal-several-whole-filled')
  await page.getByRole('button', { name: '一起提交' }).click()
  await expect(page.getByText('已经提交。要等前置事项的，到时自动提交。')).toBeFocused()
  await expect(page.getByText(/联办编号 BL/)).toBeVisible()
  await at_both_widths(page, 'portal-several-whole-sent')
  expect(complaints).toEqual([])
})

test('a material that the parts share is handed in once, and what was typed outlives the session', async ({ page, context }) => {
  const complaints = watch_console(page)
  const applicant_id = await sign_in_somebody_new(context)
  const of = (name: string) => `${name}.jiedong-market-supervision-bureau`
  const opened = await context.request.post('/api/joint-cases', {
    headers: { 'X-Requested-With': 'yimen' },
    data: {
      applicant_id,
      channel: '网上',
      parts: [{ item_id: of('individual-business-registration') }, { item_id: of('drug-retail-licence') }],
    },
  })
  const { joint_case_id } = (await opened.json()) as { joint_case_id: string }
  await page.goto(`/me/joint-cases/${joint_case_id}`)
  const materials = page.getByRole('region', { name: '相同的材料，交一次' })
  const slot = materials.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /场所|住所/ }) })
  await slot.getByLabel('选文件上传').setInputFiles({ name: '租约.png', mimeType: 'image/png', buffer: photo })
  await expect(slot.getByText('租约.png')).toBeVisible()
  await expect(slot.getByText('已交')).toBeVisible()
  await at_both_widths(page, 'portal-several-material')
  const held = async () => {
    const whole = (await (await context.request.get(`/api/joint-cases/${joint_case_id}`)).json()) as { parts: { case_id: string }[] }
    const cases = await Promise.all(whole.parts.map(async ({ case_id }) => (await context.request.get(`/api/cases/${case_id}`)).json()))
    return cases.filter((one: { materials: { key: string; held: boolean }[] }) =>
      one.materials.some(({ key, held: lies }) => key === 'premises_document' && lies),
    ).length
  }
  expect(await held()).toBe(2)
  await slot.getByRole('button', { name: /不用这份了/ }).click()
  await expect(slot.getByText('租约.png')).toBeHidden()
  await expect.poll(held).toBe(0)

  const shared = page.getByRole('region', { name: '相同的内容，填一次' })
  const cookies = await context.cookies()
  await context.clearCookies()
  const name = shared.getByRole('textbox').first()
  await name.fill('改过的名字')
  await expect(shared.getByRole('link', { name: '重新登录' })).toBeVisible()
  await at_both_widths(page, 'portal-several-signed-out')
  await context.addCookies(cookies)
  await page.reload()
  await expect(name).toHaveValue('改过的名字')
  await expect(shared.getByText('已保存，可以随时离开，下次接着填')).toBeVisible()
  expect(complaints).toEqual([])
})
