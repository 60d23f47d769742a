import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { begin_for_shop, bring_all } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

const full_width = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

test('a scanned paper brings its case, at the window and in the work list', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  await page.goto('/desk/window')
  await begin_for_shop(page, '食品经营许可（新办）')
  await bring_all(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  const address = (await page.getByRole('link', { name: '看办件' }).getAttribute('href')) ?? ''
  const number = /[0-9A-Z]{31}20\d{10,}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  const paper = `https://yimen.example.gov.cn/verify?number=%E6%8F%AD15%E5%8F%B7&code=7KQ2-M0XD-93TB&case=${number}`

  await page.goto('/desk/window')
  const brought = page.getByLabel('证件号码，或刷卡')
  await brought.fill(`${number.slice(0, -4)}9999`)
  await brought.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '这里没有编号为' })).toBeVisible()
  await check_page(page)
  await picture(page, 'desk-scanned-unknown')
  await brought.fill(paper)
  await brought.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${address}$`))

  await page.goto('/desk/cases?state=received')
  const search = page.getByRole('searchbox', { name: '找姓名、编号、事项' })
  await search.fill(full_width(number.toLowerCase()))
  await search.press('Enter')
  await expect(page).toHaveURL(new RegExp(address.replace('/desk/cases/', '')))
  await expect(page.getByText(number).first()).toBeVisible()
  await check_page(page)
  expect(complaints).toEqual([])
})
