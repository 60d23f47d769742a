import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { begin_for_shop, bring_all, open_as } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

/** Before anybody changes a calendar or a limit they see which open cases would be due on another day. */
const item = '药品经营许可证（零售）核发'

test('who changes days sees beforehand which open cases move', async ({ browser, page, context, request }, info) => {
  test.skip(info.project.name !== 'desktop', 'one case is enough; both widths are looked at below')
  const complaints = watch_console(page)
  await sign_in(context, 'window')
  await page.goto('/desk/window')
  await begin_for_shop(page, item)
  await bring_all(page)
  await page.getByRole('button', { name: '收件并受理' }).click()
  await expect(page.getByRole('heading', { name: /已办好/ })).toBeVisible()

  const tomorrow = await request.get('/api/calendar/due-day?working_days=1')
  const { due } = (await tomorrow.json()) as { due: string }
  const system = await open_as(browser, 'system', '/desk/calendar')
  const closures = system.getByRole('region', { name: '改期的办件' })
  await system.getByLabel('区划代码').fill('445203')
  await system.getByLabel('日期').fill(due)
  await system.getByRole('button', { name: '看看会影响哪些在办件' }).click()
  await expect(system.getByText(/看完了 \d+ 件在办件/)).toBeVisible()
  await expect(closures.getByRole('row').filter({ hasText: item }).first()).toBeVisible()
  await check_page(system)
  await picture(system, 'desk-calendar-moved')
  await system.setViewportSize({ width: 390, height: 844 })
  await check_page(system)
  await picture(system, 'desk-calendar-moved')
  const download = system.waitForEvent('download')
  await system.getByRole('button', { name: '导出' }).click()
  expect((await download).suggestedFilename()).toBe('改期的办件.csv')

  const supervisor = await open_as(browser, 'supervisor', '/desk/findings')
  await supervisor.getByRole('combobox', { name: '事项' }).fill(item)
  await supervisor.getByRole('option', { name: item }).first().click()
  await expect(supervisor.getByRole('button', { name: '看看会影响哪些在办件' })).toHaveAttribute('aria-disabled', 'true')
  await supervisor.getByLabel('承诺办结时限').fill('1')
  await supervisor.getByRole('button', { name: '看看会影响哪些在办件' }).click()
  await expect(supervisor.getByText(/\d+ 件的截止日会变/)).toBeVisible()
  await check_page(supervisor)
  await picture(supervisor, 'desk-limits-moved')
  await supervisor.setViewportSize({ width: 390, height: 844 })
  await check_page(supervisor)
  await picture(supervisor, 'desk-limits-moved')
  expect(complaints).toEqual([])
})
