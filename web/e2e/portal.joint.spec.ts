import { expect, test } from '@playwright/test'
import { sign_in_as } from './desk-accounts'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'

const registration = 'individual-business-registration.jiedong-market-supervision-bureau'
const drugs = 'drug-retail-licence.jiedong-market-supervision-bureau'
const headers = { 'X-Requested-With': 'yimen' }

test('one application for two items shows the whole, and each part leads back to it', async ({ page, context, browser, baseURL }) => {
  const complaints = watch_console(page)
  const applicant_id = await sign_in_somebody_new(context)
  const parts = [{ item_id: registration }, { item_id: drugs, needs: [registration] }]
  const opened = await context.request.post('/api/joint-cases', {
    headers,
    data: { applicant_id, channel: '网上', delivery: 'together', parts },
  })
  expect(opened.ok(), await opened.text()).toBe(true)
  const { joint_case_id } = (await opened.json()) as { joint_case_id: string }

  await page.goto(`/me/joint-cases/${joint_case_id}`)
  await expect(page.getByRole('heading', { level: 1, name: '联办申请' })).toBeVisible()
  await expect(page.getByText('2 件中办成 0 件，1 件在等前置事项')).toBeVisible()
  await expect(page.getByText('等“个体工商户注册登记”办成后自动提交')).toBeVisible()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, 'portal-joint-case')
  }
  await page.getByRole('button', { name: '一起提交' }).click()
  await expect(page.getByRole('alert')).toBeVisible()

  await page.setViewportSize({ width: 1440, height: 900 })
  const shown = (await (await context.request.get(`/api/joint-cases/${joint_case_id}`)).json()) as {
    parts: { case_id: string }[]
  }
  await page.goto(`/me/cases/${shown.parts[0]?.case_id ?? ''}`)
  await page.getByRole('link', { name: '看全部' }).click()
  await expect(page).toHaveURL(new RegExp(`/me/joint-cases/${joint_case_id}$`))

  const desk = await browser.newContext({ baseURL })
  await sign_in_as(desk, 'window')
  const clerk = await desk.newPage()
  await clerk.goto(`/desk/joint-cases/${joint_case_id}`)
  await expect(clerk.getByRole('heading', { name: '药品经营许可证（零售）核发' })).toBeVisible()
  for (const width of [390, 1440]) {
    await clerk.setViewportSize({ width, height: 900 })
    await check_page(clerk)
    await picture(clerk, 'desk-joint-case')
  }
  expect(complaints).toEqual([])
})
