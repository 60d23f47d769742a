import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { begin_for_shop, bring_all, sign_on_pad } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'

const later = '食品安全规章制度目录清单'

test('the promise is signed on the pad, and is a paper of the case', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  await page.goto('/desk/window')
  await begin_for_shop(page, '食品经营许可（新办）')
  await bring_all(page, later)
  await page.getByRole('button', { name: '容缺受理' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('承诺书怎么签的').selectOption('签字板')
  const field = dialog.getByRole('group', { name: '申请人在签字板上签名' })
  await expect(field.getByRole('status')).toHaveText('还没有签名')
  await dialog.getByRole('button', { name: '容缺受理' }).click()
  await expect(field.getByText('请申请人在框里签名，或者改为纸上签')).toBeVisible()
  await expect(field.getByRole('img')).toBeFocused()
  await check_page(page)
  await sign_on_pad(page, dialog, '申请人在签字板上签名')
  await field.getByRole('button', { name: '清除，重签' }).click()
  await expect(field.getByRole('status')).toHaveText('还没有签名')
  await sign_on_pad(page, dialog, '申请人在签字板上签名')
  await check_page(page)
  await picture(page, 'desk-signature-pad')
  await dialog.getByRole('button', { name: '容缺受理' }).click()
  await expect(page.getByRole('heading', { name: '已办好：容缺受理' })).toBeVisible()

  await page.goto((await page.getByRole('link', { name: '看办件' }).getAttribute('href')) ?? '')
  const promise = page.getByRole('link', { name: '容缺受理承诺书' })
  await expect(promise).toBeVisible()
  const drawn = await page.request.get((await promise.getAttribute('href')) ?? '')
  expect(drawn.headers()['content-type'], await drawn.text()).toBe('application/pdf')
  await check_page(page)
  expect(complaints).toEqual([])
})
