import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { sign_in, type Account } from './desk-accounts'
import { check_page } from './page-checks'

/** `base` where the server is another than that of the other journeys. */
export async function open_as(browser: Browser, account: Account, address: string, base?: string): Promise<Page> {
  const context = await browser.newContext(base ? { baseURL: base } : {})
  await sign_in(context, account)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** Opens the form of an act, fills it in, does it, and sees what has become of the case. */
export async function act(page: Page, name: string, state: string, fill?: (dialog: Locator) => Promise<void>) {
  const acts = page.getByRole('group', { name: '可以办的' })
  const button = acts.getByRole('button', { name, exact: false, includeHidden: true }).first()
  await button.waitFor({ state: 'attached' })
  if (!(await button.isVisible())) await acts.getByText('更多', { exact: true }).click()
  await button.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name })).toBeVisible()
  await fill?.(dialog)
  await check_page(page)
  await dialog.getByRole('button', { name, exact: false }).first().click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: `已办：${name}。现在是“${state}”` })).toBeVisible()
}

/** At the window: the shop of the demonstration city asks for this item. */
export async function begin_for_shop(page: Page, item: string) {
  await page.getByRole('combobox', { name: '证件类型' }).selectOption('统一社会信用代码')
  await page.getByLabel('证件号码，或刷卡').fill('92445203MADEM0Y18X')
  await page.keyboard.press('Enter')
  const search = page.getByRole('combobox', { name: '事项' })
  await search.fill(item)
  await expect(page.getByRole('option', { name: item })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '材料' })).toBeVisible()
}

/** Every material on paper but that of this name, and every point of those looked at. */
export async function bring_all(page: Page, but?: string) {
  const materials = page.getByRole('region', { name: '材料' })
  for (const line of await materials.locator('.line').all()) {
    if (!but || !(await line.getByText(but).count())) await line.getByRole('checkbox').check()
  }
  // What the office issued itself needs its number only.
  for (const number of await materials.getByPlaceholder('编号或文号').all()) await number.fill('演示〔2026〕1号')
  for (const point of await materials.locator('.review').getByRole('checkbox').all()) await point.check()
}

/** The address of the case that the window has just done. */
export async function address_of_done(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: '看办件' }).getAttribute('href')) ?? ''
}

/** Two strokes on the pad, by a pen that is a mouse. */
export async function sign_on_pad(page: Page, dialog: Locator, label: string) {
  const field = dialog.getByRole('group', { name: label })
  const pad = field.getByRole('img', { name: '还没有签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (const stroke of [[0.15, 0.3, 0.75, 0.35], [0.45, 0.1, 0.35, 0.85]] as const) {
    await page.mouse.move(...at(stroke[0], stroke[1]))
    await page.mouse.down()
    await page.mouse.move(...at(stroke[2], stroke[3]), { steps: 8 })
    await page.mouse.up()
  }
  await expect(field.getByRole('status')).toHaveText('已签名')
}
