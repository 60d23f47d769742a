import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { address_of_done, begin_for_shop, bring_all } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

test('what the rule asks for is looked up and recorded, and once all holds it grants', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window')
  await page.goto('/desk/window')
  await begin_for_shop(page, '企业社会保险登记')
  await bring_all(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  await page.goto(await address_of_done(page))

  const facts = page.getByRole('region', { name: '核验事实' })
  await expect(facts.getByRole('listitem').filter({ hasText: '营业执照有效' })).toContainText('还没有核验。')
  await facts.getByText('记一项核验结果').click()
  await facts.getByRole('button', { name: '记下' }).click()
  await expect(facts.getByRole('alert')).toBeVisible()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, 'desk-facts-refused')
  }
  await facts.getByRole('radio', { name: '查不到' }).check()
  await facts.getByLabel('查了哪个登记库').fill('市场主体登记库')
  await facts.getByRole('button', { name: '记下' }).click()
  await expect(facts.getByText('已记下：营业执照有效。', { exact: true })).toBeFocused()
  await expect(facts.getByRole('listitem').filter({ hasText: '营业执照有效' })).toContainText('市场主体登记库 · ')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, 'desk-facts')
  }
  await facts.getByRole('radio', { name: '是' }).check()
  await facts.getByLabel('查了哪个登记库').fill('市场主体登记库')
  await facts.getByRole('button', { name: '记下' }).click()
  await expect(facts.getByText('事实全部成立，系统已经准予。')).toBeVisible()
  await expect(page.getByText('已准予').first()).toBeVisible()
  await expect(facts.getByText('记一项核验结果')).toHaveCount(0)
  expect(complaints).toEqual([])
})
