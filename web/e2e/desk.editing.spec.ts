import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { demonstration_password, open_entry_as } from './desk-accounts'
import { check_page } from './page-checks'

const consultation = (page: Page) => page.getByLabel('咨询方式', { exact: true })

async function type_consultation(page: Page, words: string) {
  await page.getByRole('button', { name: '咨询和地址' }).click()
  await consultation(page).fill(words)
  await expect(page.getByText('有改动未保存')).toBeVisible()
}

async function save(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存。')).toBeVisible()
}

test('a session that ends while one writes costs nothing that was written', async ({ browser }) => {
  const page = await open_entry_as(browser, 'editor')
  const words = `0663-0000000（${test.info().project.name}，会话）`
  await type_consultation(page, words)
  await page.context().clearCookies()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  await check_page(page)
  await dialog.getByLabel('账号').fill('editor')
  await dialog.getByLabel('密码').fill(demonstration_password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(consultation(page)).toHaveValue(words)
  await save(page)
  // And the version that was just saved is the one the next save stands on.
  await consultation(page).fill(`${words}，再改`)
  await save(page)
})

test('two who change the same entry are shown both and choose', async ({ browser }) => {
  const mine = await open_entry_as(browser, 'editor')
  const theirs = await open_entry_as(browser, 'editor')
  const project = test.info().project.name
  await type_consultation(mine, `我写的（${project}）`)
  await type_consultation(theirs, `对方写的（${project}）`)
  await save(theirs)
  await mine.keyboard.press('Control+s')
  const panel = mine.getByRole('alert').filter({ hasText: '先改了这个事项' })
  await expect(panel).toBeVisible()
  await expect(panel).toContainText(`对方写的（${project}）`)
  await expect(panel).toContainText(`我写的（${project}）`)
  await check_page(mine)
  await mine.getByRole('button', { name: '以我填写的为准，保存' }).click()
  await expect(panel).toBeHidden()
  await mine.reload()
  await mine.getByRole('button', { name: '咨询和地址' }).click()
  await expect(consultation(mine)).toHaveValue(`我写的（${project}）`)
})

test('an answer that does not come keeps what was written and says so', async ({ browser }) => {
  const page = await open_entry_as(browser, 'editor')
  const words = `断网时写的（${test.info().project.name}）`
  await type_consultation(page, words)
  await page.context().setOffline(true)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').filter({ hasText: '连不上服务器' })).toBeFocused()
  await expect(consultation(page)).toHaveValue(words)
  await page.context().setOffline(false)
  await save(page)
})

test('the list is walked with j and k, and anything is found with Ctrl-K', async ({ browser }) => {
  const page = await open_entry_as(browser, 'editor')
  await page.goto('/desk/entries')
  const rows = page.locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(rows.first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/entries\/.+/)

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: /输入页面名/ })
  await expect(palette).toBeFocused()
  await palette.fill('个体工商户变更')
  await expect(page.getByRole('option', { name: /个体工商户变更登记/ })).toBeVisible()
  await check_page(page)
  await palette.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('个体工商户变更登记')
})

test('the list goes home as a workbook', async ({ browser }) => {
  const page = await open_entry_as(browser, 'editor')
  await page.goto('/desk/entries?state=published')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: /XLSX/ }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('entries.xlsx')
  expect(download.url()).toContain('state=published')
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
})
