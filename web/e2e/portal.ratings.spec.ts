import { expect, test, type BrowserContext } from '@playwright/test'
import { open_as } from './desk-acts'
import { sign_in_somebody_new } from './fresh-applicant'
import { check_page, picture, watch_console } from './page-checks'
import { Office } from './pension-clerk'
import { pension } from './pension-form'

/** 一事一评、一次一评: each contact and the case as a whole, signed in or by the receipt, anonymously or not. */
interface Opened {
  case_id: string
  number: string
  query_code: string
  version: number
}

async function open_case(context: BrowserContext): Promise<Opened> {
  const opened = await context.request.post('/api/cases', {
    headers: { 'X-Requested-With': 'yimen' },
    data: { item_id: pension, channel: '网上' },
  })
  expect(opened.ok(), await opened.text()).toBe(true)
  return (await opened.json()) as Opened
}

test('every contact is rated once, then the case; the unit does not learn whose an anonymous one is', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const complaints = watch_console(page)
  await sign_in_somebody_new(context)
  const { case_id } = await open_case(context)
  const office = new Office(browser, baseURL ?? '', case_id)
  await office.receive()
  await office.accept()
  const words = `窗口让我跑了三趟 ${case_id}`

  await page.goto(`/me/cases/${case_id}`)
  const ratings = page.getByRole('region', { name: '评价每一次接触' })
  const contacts = ratings.getByRole('listitem')
  await expect(contacts).toHaveCount(2)
  await check_page(page)

  await test.step('a contact is rated on the spot, with reasons that belong to the level', async () => {
    await contacts.first().getByRole('button', { name: '评价', exact: true }).click()
    await expect(contacts.first().getByRole('radio', { name: '非常满意', exact: true })).toBeFocused()
    await contacts.first().getByRole('button', { name: '提交评价' }).click()
    await expect(ratings.getByRole('alert')).toBeFocused()
    await ratings.getByRole('alert').getByRole('link').click()
    await expect(contacts.first().getByRole('radio', { name: '非常满意', exact: true })).toBeFocused()
    await contacts.first().getByRole('radio', { name: '非常满意', exact: true }).check()
    await contacts.first().getByRole('checkbox', { name: '服务热情效率高' }).check()
    await check_page(page)
    await picture(page, 'portal-rating-contact')
    await contacts.first().getByRole('button', { name: '提交评价' }).click()
    await expect(ratings.getByRole('status')).toHaveText('谢谢您的评价。')
    await expect(contacts.first().getByText('非常满意')).toBeVisible()
    await expect(contacts.first().getByRole('button')).toHaveCount(0)
  })

  await test.step('who is dissatisfied says why, anonymously when they like', async () => {
    await page.getByRole('button', { name: '撤回申请' }).click()
    await page.getByRole('button', { name: '确定撤回' }).click()
    const whole = page.getByRole('region', { name: '给这次办理打个分' })
    await expect(whole).toBeVisible()
    await whole.getByRole('radio', { name: '不满意', exact: true }).check()
    await whole.getByRole('button', { name: '提交评价' }).click()
    await expect(whole.getByRole('alert')).toContainText('请选一个不满意的原因，或写几句话')
    await check_page(page)
    await whole.getByRole('checkbox', { name: '服务态度生硬' }).check()
    await whole.getByLabel('想说的话').fill(words)
    await whole.getByRole('checkbox', { name: '匿名评价' }).check()
    await picture(page, 'portal-rating')
    await whole.getByRole('button', { name: '提交评价' }).click()
    const given = page.getByRole('region', { name: '您的评价' })
    await expect(given.getByRole('status')).toHaveText('谢谢您的评价。')
    await expect(given.getByText(words)).toBeVisible()
    await check_page(page)
    await picture(page, 'portal-rated')
  })

  await test.step('whoever holds the receipt rates what is left, without signing in', async () => {
    const seen = (await (await context.request.get(`/api/cases/${case_id}`)).json()) as Opened
    const stranger = await (await browser.newContext({ baseURL })).newPage()
    await stranger.setViewportSize(page.viewportSize() ?? { width: 390, height: 844 })
    await stranger.goto('/progress')
    await stranger.getByLabel('办件编号').fill(seen.number)
    await stranger.getByLabel('查询码').fill(seen.query_code)
    await stranger.getByRole('button', { name: '查', exact: true }).click()
    const offered = stranger.getByRole('region', { name: '您的评价' })
    await expect(offered.getByText(words)).toHaveCount(0)
    await offered.getByRole('button', { name: '评价', exact: true }).click()
    await offered.getByRole('radio', { name: '满意', exact: true }).check()
    await check_page(stranger)
    await picture(stranger, 'portal-rating-receipt')
    await offered.getByRole('button', { name: '提交评价' }).click()
    await expect(offered.getByRole('status')).toHaveText('谢谢您的评价。')
    await expect(offered.getByRole('button', { name: '评价', exact: true })).toHaveCount(0)
    await check_page(stranger)
  })

  await test.step('the unit reads what was said, supervision of which case', async () => {
    const list = `/desk/ratings?text=${encodeURIComponent(words)}`
    const unit = await open_as(browser, 'pension-chief' as 'chief', list)
    await unit.setViewportSize(page.viewportSize() ?? { width: 390, height: 844 })
    const row = unit.getByRole('row').filter({ hasText: words })
    await expect(row).toContainText('不满意 · 差评')
    await expect(row.getByRole('link')).toHaveCount(0)
    await expect(unit.getByRole('region', { name: '覆盖情况' })).toBeVisible()
    await check_page(unit)
    await unit.goto('/desk/ratings')
    await expect(unit.getByRole('row').filter({ hasText: words })).toBeVisible()
    await picture(unit, 'desk-ratings')
    await unit.getByLabel('满意度', { exact: true }).selectOption('非常满意')
    await expect(unit.getByRole('row').filter({ hasText: words })).toHaveCount(0)
    await unit.getByRole('button', { name: '导出' }).click()
    await expect(unit.getByLabel('导出用途')).toBeFocused()
    await expect(unit.getByText('请写明用途，会记入审计日志')).toBeVisible()
    await check_page(unit)
    await unit.getByLabel('导出用途').fill('月度分析')
    const arriving = unit.waitForEvent('download')
    await unit.getByRole('button', { name: '导出' }).click()
    expect((await arriving).suggestedFilename()).toBe('ratings.csv')
    await unit.goto(`/desk/cases/${case_id}`)
    await expect(unit.getByRole('region', { name: '申请人的评价' })).not.toContainText('不满意')
    await check_page(unit)

    const supervisor = await open_as(browser, 'supervisor', list)
    await supervisor.getByRole('row').filter({ hasText: words }).getByRole('link').click()
    await expect(supervisor.getByRole('region', { name: '申请人的评价' })).toContainText(words)
    await check_page(supervisor)
    await picture(supervisor, 'desk-case-ratings')
  })
  expect(complaints).toEqual([])
})
