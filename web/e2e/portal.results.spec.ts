import { expect, test } from '@playwright/test'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'
import { Office } from './pension-clerk'
import { pension } from './pension-form'

/** 结果公示: what is served on the applicant can be read by anybody, without whole names and numbers. */
test('anybody reads the results, of an item, a department or a place', async ({ page, context, browser, baseURL }) => {
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  const opened = await context.request.post('/api/cases', {
    headers: { 'X-Requested-With': 'yimen' },
    data: { item_id: pension, channel: '网上' },
  })
  expect(opened.ok(), await opened.text()).toBe(true)
  const office = new Office(browser, baseURL ?? '', ((await opened.json()) as { case_id: string }).case_id)
  await office.receive()
  await office.accept()
  await office.decide()
  await office.deliver()

  const reader = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
  const complained = watch_console(reader)
  const results = reader.getByRole('list', { name: '结果公示' })

  await test.step('the home page leads there', async () => {
    await reader.goto('/')
    await reader.getByRole('link', { name: '看办理结果', exact: true }).click()
    await expect(reader.getByRole('heading', { level: 1, name: '结果公示', exact: true })).toBeVisible()
    // Other journeys have results as well: of a shop, which keeps its name.
    await expect(results.getByRole('listitem').filter({ hasText: '演***' }).first()).toBeVisible()
    await expect(results).not.toContainText('演示新人')
    await check_page(reader)
    await picture(reader, 'portal-results')
  })

  await test.step('words and days narrow the list, and none says so', async () => {
    await reader.getByLabel('事项名称').fill('没有这样的事项')
    await reader.getByRole('button', { name: '查找', exact: true }).click()
    await expect(reader.getByText('没有这样的结果。')).toBeVisible()
    await check_page(reader)
    await picture(reader, 'portal-results-none')
    await reader.getByLabel('事项名称').fill('养老')
    await reader.getByRole('button', { name: '查找', exact: true }).click()
    await expect(results.getByRole('listitem').first()).toContainText('准予')
    await expect(reader.getByRole('link', { name: '下载表格（CSV，最新 5000 条）' })).toHaveAttribute(
      'href',
      /^\/api\/results\.csv\?text=/,
    )
  })

  await test.step('a guide leads to the results of its item', async () => {
    await reader.goto(`/items/${pension}`)
    await reader.getByRole('link', { name: '看这个事项的结果公示', exact: true }).click()
    await expect(results.getByRole('listitem').first()).toContainText('演***')
    await expect(reader.getByRole('button', { name: '看全部事项', exact: true })).toBeVisible()
    await check_page(reader)
    await picture(reader, 'portal-results-item')
    await reader.getByRole('button', { name: '看全部事项', exact: true }).click()
    await expect(reader.getByLabel('部门', { exact: true })).toBeVisible()
  })
  expect([...complaints, ...complained]).toEqual([])
})
