import { expect, test, type Page } from '@playwright/test'
import { sign_in, sign_in_as } from './desk-accounts'
import { act, address_of_done, begin_for_shop, bring_all, open_as } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

/** 听证: the decision waits until everybody concerned has given it up, or the record stands (行政许可法 46 to 48). */
const item = '城镇污水排入排水管网许可'

async function accept(page: Page): Promise<string> {
  await page.goto('/desk/window')
  await begin_for_shop(page, item)
  await bring_all(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '已办好：受理' })).toBeVisible()
  return address_of_done(page)
}

/** A neighbour is named, and both they and the applicant are told of their right. */
async function tell_of_the_right(examiner: Page) {
  await act(examiner, '告知利害关系人', '已受理', async (dialog) => {
    await dialog.getByRole('button', { name: '告知利害关系人' }).click()
    await expect(dialog.getByText('请填写这一项').first()).toBeVisible()
    await check_page(examiner)
    await picture(examiner, 'desk-case-parties-refused')
    await dialog.getByLabel('姓名或者名称').fill('演示邻居')
    await dialog.getByLabel('关系到他的什么利益').fill('污水接驳点在共用的下水道上')
    await dialog.getByLabel('地址或者电话').fill('潮南区峡山街道演示路1号')
  })
  await act(examiner, '告知听证权利', '已受理', (dialog) => dialog.getByLabel('理由').fill('直接关系相邻方的排水利益'))
}

const concerned = (page: Page) => page.getByRole('region', { name: '听证' })

test('a hearing is asked for in the portal, called at the desk, and until it was held nothing is decided', async ({ browser, page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  const address = await accept(page)
  const examiner = await open_as(browser, 'drainage-examiner', address)
  await tell_of_the_right(examiner)
  await expect(concerned(examiner)).toContainText('演**居')
  await expect(concerned(examiner)).not.toContainText('演示邻居')

  const chief = await open_as(browser, 'drainage-chief', address)
  const ready = chief.getByRole('list', { name: '决定前要具备' }).getByRole('listitem')
  await expect(ready.filter({ hasText: '听证' })).toContainText('还不具备')

  const owner_context = await browser.newContext()
  await sign_in_as(owner_context, 'owner')
  const owner = await owner_context.newPage()
  await owner.goto(address.replace('/desk/', '/me/'))
  await expect(concerned(owner)).toContainText(/您可以在 .*前要求听证/)
  await check_page(owner)
  await picture(owner, 'portal-case-hearing')
  await concerned(owner).getByRole('button', { name: '要求听证' }).click()
  await expect(concerned(owner).getByText('举行听证并作成笔录以前，不会作出决定')).toBeVisible()
  await check_page(owner)
  await concerned(owner).getByRole('button', { name: '确定要求听证' }).click()
  await expect(concerned(owner)).toContainText(/要在 .*前举行听证/)

  await examiner.reload()
  await act(examiner, '通知听证', '已受理', async (dialog) => {
    await picture(examiner, 'desk-case-arrange-hearing')
    const days = (await dialog.getByText(/最早 .*，最晚/).innerText()).match(/\d+/g) ?? []
    const [year = '', month = '', day = ''] = days
    await dialog.getByLabel('哪一天').fill(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    await dialog.getByLabel('几点').fill('09:30')
    await dialog.getByLabel('地点').fill('潮南区政务服务中心三楼会议室')
    await dialog.getByLabel('主持人').selectOption({ index: 1 })
  })
  await expect(concerned(examiner)).toContainText('听证定在')
  await check_page(examiner)
  await picture(examiner, 'desk-case-hearing')
  await owner.reload()
  await expect(concerned(owner)).toContainText('潮南区政务服务中心三楼会议室')
  await check_page(owner)
  await picture(owner, 'portal-case-hearing-called')
  expect(complaints).toEqual([])
})
