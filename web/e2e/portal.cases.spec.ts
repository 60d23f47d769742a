import { expect, test } from '@playwright/test'
import { sign_in_as } from './desk-accounts'
import { check_page, picture, watch_console } from './page-checks'
import { Office } from './pension-clerk'
import {
  answer_first_questions,
  begin_draft,
  fill_in_person,
  fill_in_rest,
  go_on,
  is_saved,
  pension,
  photo,
  title,
} from './pension-form'

test('a citizen applies, follows, downloads the result and rates', async ({ page, browser, baseURL }) => {
  const complaints = watch_console(page)
  await page.goto(`/items/${pension}`)
  await page.getByRole('link', { name: '在线办理' }).first().click()
  // Signing in leads back to what one was about to do.
  // Who has applied before is asked less: each run of this journey has somebody of its own.
  await page.locator('#field-account').fill(test.info().project.name === 'phone' ? 'elder' : 'daughter')
  await page.locator('#field-password').fill('Yimen-2026-demo')
  await page.locator('form button[type=submit]').last().click()
  await expect(page).toHaveURL(/^[^?]*\/(apply|me)\//)
  const case_id = await begin_draft(page)
  await check_page(page)

  await test.step('the questions that decide give the exact list', async () => {
    await answer_first_questions(page)
    const list = page.getByRole('region', { name: '您这次要交的材料' })
    await expect(list.getByText('补缴养老保险费凭证')).toBeHidden()
    await page.getByRole('group', { name: '缴费不足15年是否选择补缴' }).getByLabel('是', { exact: true }).check()
    await expect(list.getByText('补缴养老保险费凭证')).toBeVisible()
    await page.getByRole('group', { name: '缴费不足15年是否选择补缴' }).getByLabel('否', { exact: true }).check()
    await expect(list.getByText('补缴养老保险费凭证')).toBeHidden()
    await is_saved(page)
    await check_page(page)
  })

  await test.step('what is missing is said at once, and leads to its field', async () => {
    await page.goto(`/me/cases/${case_id}/form?step=review`)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    const summary = page.getByRole('alert').first()
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('还没有填“现居住地址”')
    await expect(summary).toContainText('还没有交“城乡居民基本养老保险待遇申领表”')
    await expect(summary).toContainText('请看完“提交前请看”，再打勾')
    await check_page(page)
    await summary.getByRole('link', { name: '还没有填“现居住地址”' }).click()
    await expect(page.getByLabel('现居住地址')).toBeFocused()
    await expect(page.locator('#field-answers-person_address-fault')).toHaveText('还没有填“现居住地址”')
    await check_page(page)
  })

  await fill_in_person(page)
  await go_on(page)
  await fill_in_rest(page)

  await test.step('a material is photographed, seen, and taken out again', async () => {
    const slot = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '城乡居民基本养老保险待遇申领表' }) })
    const file = { name: '申领表.png', mimeType: 'image/png', buffer: photo }
    await slot.getByLabel('选文件上传').setInputFiles(file)
    await expect(slot.getByText('申领表.png')).toBeVisible()
    await slot.getByRole('button', { name: /不用这份了/ }).click()
    await expect(slot.getByText('申领表.png')).toBeHidden()
    await slot.getByLabel('选文件上传').setInputFiles(file)
    await expect(slot.getByText('已交')).toBeVisible()
    await slot.getByLabel('再加一页').setInputFiles({ ...file, name: '申领表背面.png' })
    await expect(slot.getByText('申领表背面.png')).toBeVisible()
    await is_saved(page)
    await check_page(page)
  })

  await test.step('everything is read once more, promised and sent', async () => {
    await go_on(page)
    await expect(title(page)).toHaveText('核对和提交')
    await page.getByLabel('我看过了，以上都做到').check()
    await check_page(page)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByRole('heading', { name: '已经提交' })).toBeVisible()
    await expect(page.getByText(/^最晚 /).first()).toBeVisible()
    await check_page(page)
  })

  const numbers = page.locator('.filed dd')
  const number = (await numbers.nth(0).textContent())?.trim() ?? ''
  const code = (await numbers.nth(1).textContent())?.trim() ?? ''
  const office = new Office(browser, baseURL ?? '', case_id)
  await page.getByRole('link', { name: '看办理进度' }).click()
  await expect(page.getByText('已提交，等窗口收件')).toBeVisible()
  await check_page(page)

  await test.step('who would apply again is shown the one that is being handled', async () => {
    await page.goto(`/apply/${pension}`)
    const running = page.getByRole('region', { name: '同样的申请正在办理' })
    await expect(running.getByText(number, { exact: true })).toBeVisible()
    await check_page(page)
    await picture(page, 'portal-apply-running')
    await running.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
    await expect(page.getByText('已提交，等窗口收件')).toBeVisible()
  })

  await test.step('what the office asks for is handed in', async () => {
    await office.receive()
    const gaps = [{ material: 'benefit_form', words: '请在申领表上签名后重新上传。' }]
    await office.act('window', 'ask-supplement', () => ({ gaps }), 'awaiting-supplement')
    await page.reload()
    await expect(page.getByText('请在申领表上签名后重新上传。').first()).toBeVisible()
    await check_page(page)
    await page.getByLabel('选文件上传').setInputFiles({ name: '已签名.png', mimeType: 'image/png', buffer: photo })
    await expect(page.getByRole('link', { name: /已签名.png/ })).toBeVisible()
    await page.getByRole('button', { name: '交上去' }).click()
    await expect(page.getByRole('status').filter({ hasText: '已经交上去了' })).toBeVisible()
  })

  await test.step('it is accepted, decided and delivered; the page tells without being asked', async () => {
    await office.accept()
    await expect(page.getByRole('status').filter({ hasText: '刚刚有了新进展：已受理' })).toBeVisible({ timeout: 40_000 })
    await page.getByText('为什么是这一天').locator('visible=true').click()
    await expect(page.getByText(/开始，当天不算，共/).locator('visible=true').first()).toBeVisible()
    await check_page(page)
    await office.decide()
    await office.deliver()
    await page.reload()
    await expect(page.getByText('已办完').first()).toBeVisible()
    await check_page(page)
  })

  await test.step('the result is downloaded', async () => {
    const papers = page.getByRole('region', { name: '文书' })
    const arriving = page.waitForEvent('download')
    await papers.getByRole('link', { name: /下载（PDF）/ }).first().click()
    const download = await arriving
    expect((await download.createReadStream()).readable).toBe(true)
    expect(await download.failure()).toBeNull()
  })

  await test.step('it is rated once, nothing chosen beforehand', async () => {
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('alert').first()).toBeFocused()
    await expect(page.locator('input[name=case-level]:checked')).toHaveCount(0)
    await check_page(page)
    await page.getByLabel('非常满意').check()
    await page.getByLabel('想说的话').fill('在家就办好了。')
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect(page.getByRole('status').filter({ hasText: '谢谢您的评价' })).toBeVisible()
    await expect(page.getByRole('button', { name: '提交评价' })).toBeHidden()
  })

  await page.goto('/me/cases')
  await expect(page.getByText('已办完').first()).toBeVisible()
  await check_page(page)

  await test.step('anybody with number and code sees how far it is, and nothing more', async () => {
    const stranger = await (await browser.newContext({ baseURL })).newPage()
    await stranger.goto('/progress')
    await stranger.getByLabel('办件编号').fill(number)
    await stranger.getByLabel('查询码').fill('wrong')
    await stranger.getByRole('button', { name: '查', exact: true }).click()
    await expect(stranger.getByRole('alert').first()).toBeFocused()
    await check_page(stranger)
    await stranger.getByLabel('查询码').fill(code)
    await stranger.getByRole('button', { name: '查', exact: true }).click()
    await expect(stranger.getByRole('heading', { name: '城乡居民养老保险待遇申领' })).toBeFocused()
    await expect(stranger.getByText('已办完')).toBeVisible()
    await check_page(stranger)
  })

  await test.step('and once more, with what was said before', async () => {
    await page.getByRole('button', { name: /再办一次/ }).first().click()
    await expect(page).toHaveURL(/\/form/)
    await page.goto(page.url().split('?')[0] + '?step=person-0')
    await expect(page.getByLabel('现居住地址')).toHaveValue('揭阳市揭东区锡场镇演示村 1 号')
  })
  expect(complaints).toEqual([])
})

test('a draft is laid aside and taken up again; a case is withdrawn', async ({ page, context }) => {
  await sign_in_as(context, 'owner')
  const case_id = await begin_draft(page)
  await page.goto('/me/cases')
  const draft = page.getByRole('listitem').filter({ has: page.locator(`a[href="/me/cases/${case_id}/form"]`) })
  await draft.getByRole('button', { name: /不要了/ }).click()
  await expect(page.getByText(/已放到一边。/)).toBeVisible()
  await page.getByText(/放到一边的草稿/).click()
  await check_page(page)
  await page.getByRole('button', { name: /恢复/ }).first().click()
  await expect(page.getByText(/已恢复。/)).toBeVisible()

  await page.goto(`/me/cases/${case_id}/form?step=person-0`)
  await fill_in_person(page)
  await page.goto(`/me/cases/${case_id}/form?step=first`)
  await answer_first_questions(page)
  await go_on(page)
  await go_on(page)
  await fill_in_rest(page)
  await go_on(page)
  await page.getByLabel(/有材料现在交不了，先提交/).check()
  await page.getByLabel('我看过了，以上都做到').check()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('link', { name: '看办理进度' }).click()
  await page.getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByRole('button', { name: '确定撤回' })).toBeFocused()
  await check_page(page)
  await page.getByRole('button', { name: '确定撤回' }).click()
  await expect(page.getByText('您已撤回').first()).toBeVisible()
})

test('progress asks for both, and says what is missing at once', async ({ page }) => {
  await page.goto('/progress')
  await check_page(page)
  await page.getByRole('button', { name: '查', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await expect(page.getByRole('alert').first()).toContainText('请填写查询码')
  await check_page(page)
})
