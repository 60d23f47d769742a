import { expect, type Page } from '@playwright/test'

export const pension = 'resident-pension-benefit-claim.jiedong-social-insurance-administration'

/** A picture of one dot: a photo for who has none at hand. */
export const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** One new draft of this account, opened at its form; answers its id. */
export async function begin_draft(page: Page): Promise<string> {
  await page.goto(`/apply/${pension}`)
  const begin = page.getByRole('button', { name: '开始填写' })
  const first = page.getByRole('heading', { name: '先回答几个问题' })
  await expect(begin.or(first).first()).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  await expect(first).toBeVisible()
  // What is known already is put in and saved before anybody writes.
  await is_saved(page)
  return /\/me\/cases\/([^/]+)\/form/.exec(page.url())?.[1] ?? ''
}

export const title = (page: Page) => page.locator('#form-page-title')
export const go_on = (page: Page) => page.getByRole('button', { name: '继续' }).click()
export const is_saved = (page: Page) => expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()

export async function answer_first_questions(page: Page) {
  for (const question of ['缴费不足15年是否选择补缴', '是否采用告知承诺方式', '是否委托他人办理']) {
    await page.getByRole('group', { name: question }).getByLabel('否', { exact: true }).check()
  }
}

/** What the house knows already stands there with its source, fixed where it is verified. */
export async function fill_in_person(page: Page) {
  await expect(page.getByLabel('现居住地址')).toBeVisible()
  await expect(page.getByText('来自您的身份登记').first()).toBeVisible()
  await page.getByLabel('户籍地址').fill('揭阳市揭东区锡场镇演示村 1 号')
  await page.getByLabel('现居住地址').fill('揭阳市揭东区锡场镇演示村 1 号')
}

export async function fill_in_rest(page: Page) {
  await expect(title(page)).toHaveText('要办的事')
  await page.getByLabel('累计缴费年限').fill('15')
  await page.getByRole('group', { name: '是否已领取其他基本养老保障待遇' }).getByLabel('否', { exact: true }).check()
  await go_on(page)
  await expect(title(page)).toHaveText('收款账户')
  await page.getByLabel('开户银行').fill('演示银行揭东支行')
  await page.getByLabel('收款账号').fill('80020000012345678')
  await go_on(page)
  await expect(title(page)).toHaveText('结果怎么拿')
  await page.getByLabel('网上推送').check()
  await go_on(page)
  await expect(title(page)).toHaveText('材料')
}
