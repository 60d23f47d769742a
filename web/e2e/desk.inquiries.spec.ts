import { expect, test } from '@playwright/test'
import { open_as } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

/** 首问负责: written down, passed on, refused, answered by who was asked first. */
test('whoever is asked first answers for an inquiry until somebody else has taken it', async ({ page, browser }) => {
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const question = `药店怎么开？${Date.now()}`
  const clerk = await open_as(browser, 'window', '/desk/inquiries')
  const complaints = watch_console(clerk)
  await clerk.setViewportSize(size)

  await test.step('it is written down, all faults told at once', async () => {
    await clerk.getByRole('button', { name: '记一件咨询', exact: true }).click()
    const dialog = clerk.getByRole('dialog', { name: '记一件咨询' })
    await dialog.getByRole('button', { name: '记一件咨询', exact: true }).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await check_page(clerk)
    await dialog.getByLabel('问的什么', { exact: true }).fill(question)
    await dialog.getByLabel('怎么问的', { exact: true }).selectOption('电话')
    await picture(clerk, 'desk-inquiry-record')
    await dialog.getByRole('button', { name: '记一件咨询', exact: true }).click()
    await expect(clerk.getByRole('heading', { level: 1, name: '咨询', exact: true })).toBeVisible()
    await expect(clerk.getByText(question)).toBeVisible()
    await check_page(clerk)
  })

  await test.step('passed on, it stays with them until it is taken', async () => {
    await clerk.getByRole('button', { name: '转交', exact: true }).click()
    const dialog = clerk.getByRole('dialog', { name: '转交' })
    await dialog.getByLabel('转交给哪个单位', { exact: true }).fill('揭阳市揭东区市场监督管理局')
    await dialog.getByLabel('理由', { exact: true }).fill('要看经营场所')
    await check_page(clerk)
    await dialog.getByRole('button', { name: '转交', exact: true }).click()
    await expect(clerk.getByText('已转交，等对方接收。')).toBeVisible()
    await expect(clerk.getByText('待接收', { exact: true })).toBeVisible()
    await expect(dialog).toBeHidden()
    await expect(clerk.getByRole('button', { name: '接收', exact: true })).toHaveCount(0)
    await picture(clerk, 'desk-inquiry')
  })

  await test.step('the other unit finds it, and refuses with a reason', async () => {
    const chief = await open_as(browser, 'chief', '/desk/inquiries?list=offered')
    await chief.setViewportSize(size)
    await chief.getByRole('link', { name: question, exact: true }).click()
    await chief.getByRole('button', { name: '退回', exact: true }).click()
    const dialog = chief.getByRole('dialog', { name: '退回' })
    await dialog.getByLabel('理由', { exact: true }).fill('窗口照指南就能答')
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(chief.getByText('窗口照指南就能答')).toBeVisible()
    await check_page(chief)
  })

  await test.step('it is answered, and found among the answered', async () => {
    await clerk.goto('/desk/inquiries')
    await clerk.getByLabel('找问题、事项', { exact: true }).fill(question)
    await clerk.getByRole('button', { name: '找', exact: true }).click()
    await expect(clerk.getByRole('row').filter({ hasText: question })).toContainText('待答复')
    await check_page(clerk)
    await picture(clerk, 'desk-inquiries')
    await clerk.getByRole('link', { name: question, exact: true }).click()
    await clerk.getByRole('button', { name: '答复', exact: true }).click()
    const dialog = clerk.getByRole('dialog', { name: '答复' })
    await dialog.getByLabel('怎么答复的', { exact: true }).fill('先办药品经营许可。')
    await dialog.getByRole('button', { name: '答复', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(clerk.getByText('已答复。', { exact: true })).toBeVisible()
    await expect(clerk.getByRole('button', { name: '转交', exact: true })).toHaveCount(0)
    await check_page(clerk)
  })
  expect(complaints).toEqual([])
})
