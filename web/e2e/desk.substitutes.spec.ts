import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { check_page, picture, watch_console } from './page-checks'

const kDay = 24 * 60 * 60 * 1000
const day_from_now = (days: number) => new Date(Date.now() + days * kDay).toISOString().slice(0, 10)

test('who will be away names a colleague for their steps, and ends it again', async ({ page, context }) => {
  const complaints = watch_console(page)
  const look_at = async (name: string) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await check_page(page)
      await picture(page, name)
    }
  }
  // Each screen in a unit of its own: what one names the other would find.
  await sign_in(context, test.info().project.name === 'phone' ? 'examiner' : 'drainage-examiner')
  await page.goto('/desk/cases')
  await page.getByRole('link', { name: '替岗安排' }).click()
  await expect(page.getByText('今天和以后都没有替岗安排。')).toBeVisible()
  await look_at('desk-substitutes-none')

  await page.getByRole('button', { name: '安排替岗' }).click()
  await expect(page.getByText('请填写这一项')).toHaveCount(3)
  await look_at('desk-substitutes-refused')

  await page.getByLabel('替岗的人').selectOption({ index: 1 })
  await page.getByLabel('从哪天起').fill(day_from_now(3))
  await page.getByLabel('到哪天（含）').fill(day_from_now(5))
  await page.getByRole('button', { name: '安排替岗' }).click()
  await expect(page.getByRole('status').filter({ hasText: '替岗已经安排好。' })).toBeVisible()
  await look_at('desk-substitutes')

  await page.getByRole('button', { name: /^提前结束/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提前结束' }).click()
  await expect(page.getByRole('status').filter({ hasText: '的替岗已经结束。' })).toBeVisible()
  await expect(page.getByText('今天和以后都没有替岗安排。')).toBeVisible()
  expect(complaints).toEqual([])
})
