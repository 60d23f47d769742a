import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { demonstration_password, sign_in_as } from './desk-accounts'
import { check_page } from './page-checks'
import { answer_first_questions, begin_draft, is_saved } from './pension-form'
import { start_demonstration } from './demonstration-server.mjs'

/** Nothing that somebody has typed is ever lost (issue 3, 8.7). */
const address = '揭阳市揭东区演示路 7 号'

async function open_person_page(page: Page, case_id: string) {
  await page.goto(`/me/cases/${case_id}/form?step=person-0`)
  await expect(page.getByLabel('现居住地址')).toBeVisible()
}

/** Ends the page as a crash does: nothing of it can say good-bye. */
async function kill(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
}

test('a draft survives a page that is killed before anything was sent', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL })
  await sign_in_as(context, 'elder')
  const page = await context.newPage()
  const case_id = await begin_draft(page)
  await open_person_page(page, case_id)
  // Nothing reaches the server any more.
  await context.route('**/draft', (route) => route.abort())
  await page.getByLabel('现居住地址').fill(address)
  await expect(page.getByText('现在连不上服务器。您填的都留在这台设备上')).toBeVisible()
  await check_page(page)
  const storage = await context.storageState()
  await kill(page, context)
  await context.close()

  const after = await browser.newContext({ baseURL, storageState: storage })
  const again = await after.newPage()
  await open_person_page(again, case_id)
  await expect(again.getByLabel('现居住地址')).toHaveValue(address)
  await is_saved(again)
  // And from any other device.
  const elsewhere = await browser.newContext({ baseURL })
  await sign_in_as(elsewhere, 'elder')
  const other = await elsewhere.newPage()
  await open_person_page(other, case_id)
  await expect(other.getByLabel('现居住地址')).toHaveValue(address)
})

test('a draft survives a session that ends, and one comes back to the same place', async ({ page, context }) => {
  await sign_in_as(context, 'elder')
  const case_id = await begin_draft(page)
  await open_person_page(page, case_id)
  await context.clearCookies()
  await page.getByLabel('现居住地址').fill(address)
  await expect(page.getByText('登录已经到期。您填的都留在这台设备上')).toBeVisible()
  await check_page(page)
  await page.getByRole('link', { name: '重新登录' }).click()
  await page.locator('#field-account').fill('elder')
  await page.locator('#field-password').fill(demonstration_password)
  await page.locator('form button[type=submit]').last().click()
  await expect(page).toHaveURL(new RegExp(`/me/cases/${case_id}/form\\?step=person-0`))
  await expect(page.getByLabel('现居住地址')).toHaveValue(address)
  await is_saved(page)
})

test('two devices: both are shown and one chooses', async ({ browser, page, context, baseURL }) => {
  await sign_in_as(context, 'elder')
  const case_id = await begin_draft(page)
  await open_person_page(page, case_id)
  const elsewhere = await browser.newContext({ baseURL })
  await sign_in_as(elsewhere, 'elder')
  const other = await elsewhere.newPage()
  await open_person_page(other, case_id)
  await other.getByLabel('现居住地址').fill('另一台设备上写的')
  await is_saved(other)
  await page.getByLabel('现居住地址').fill(address)
  await expect(page.getByRole('heading', { name: '这份草稿在别处也改过' })).toBeFocused()
  await expect(page.getByText('另一台设备上写的')).toBeVisible()
  await check_page(page)
  await page.getByRole('button', { name: '用这台设备上的' }).click()
  await is_saved(page)
  await expect(page.getByLabel('现居住地址')).toHaveValue(address)
})

test('signing out leaves nothing of a draft on the device', async ({ page, context }) => {
  await sign_in_as(context, 'elder')
  await begin_draft(page)
  await context.route('**/draft', (route) => route.abort())
  await answer_first_questions(page)
  await expect(page.getByText('现在连不上服务器。您填的都留在这台设备上')).toBeVisible()
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText(/还没有保存到服务器/)).toBeVisible()
  await check_page(page)
  await context.unroute('**/draft')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL('/')
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('yimen.draft')))
  expect(left).toEqual([])
})

test('a draft survives a restart of the server', async ({ browser }) => {
  test.skip(!process.env.YIMEN_PROGRAM, 'needs a server of its own')
  const server = await start_demonstration(process.env.YIMEN_PROGRAM ?? '')
  try {
    const context = await browser.newContext({ baseURL: server.address })
    await sign_in_as(context, 'elder')
    const page = await context.newPage()
    const case_id = await begin_draft(page)
    await open_person_page(page, case_id)
    await page.getByLabel('现居住地址').fill(address)
    await is_saved(page)
    await server.stop()
    await page.getByLabel('户籍地址').fill(address)
    await expect(page.getByText('现在连不上服务器。您填的都留在这台设备上')).toBeVisible()
    await server.start()
    await page.getByRole('button', { name: '再试一次' }).click()
    await is_saved(page)
    const fresh = await browser.newContext({ baseURL: server.address })
    await sign_in_as(fresh, 'elder')
    const other = await fresh.newPage()
    await open_person_page(other, case_id)
    await expect(other.getByLabel('现居住地址')).toHaveValue(address)
    await expect(other.getByLabel('户籍地址')).toHaveValue(address)
  } finally {
    await server.close()
  }
})
