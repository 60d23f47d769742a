import { expect, test } from '@playwright/test'
import { sign_in } from './desk-accounts'
import { act, begin_for_shop, bring_all } from './desk-acts'
import { check_page, picture, watch_console } from './page-checks'
import { photo } from './pension-form'

const material = '食品安全规章制度目录清单'

test('papers on the counter are taken under the document camera, page by page', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in(context, 'window-chaonan')
  await page.goto('/desk/window')
  await begin_for_shop(page, '食品经营许可（新办）')
  const materials = page.getByRole('region', { name: '材料' })
  const line = materials.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: material, exact: true }) })
  await line.getByRole('checkbox', { name: material, exact: true }).check()
  await check_page(page)

  const opener = line.getByRole('button', { name: `拍摄：${material}` })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: `拍摄“${material}”` })
  await test.step('without permission it says what to do', async () => {
    await expect(dialog.getByRole('alert')).toContainText('把“摄像头”改为“允许”')
    await expect(dialog.getByRole('button', { name: '再试一次' })).toBeFocused()
    await check_page(page)
    await picture(page, 'desk-capture-refused')
  })

  await context.grantPermissions(['camera'])
  await page.keyboard.press('Enter')
  const shutter = dialog.getByRole('button', { name: '拍照', exact: true })
  await expect(shutter).toBeFocused()
  await expect(dialog.getByRole('combobox', { name: '用哪台设备' }).getByRole('option')).toHaveCount(2)
  await expect.poll(() => dialog.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0)
  const pages = dialog.getByRole('region', { name: '拍好的页' })
  await test.step('three pages, one turned, one taken again, one removed', async () => {
    for (let count = 1; count <= 3; count += 1) {
      await page.keyboard.press('Enter')
      await expect(pages.getByRole('img')).toHaveCount(count)
    }
    await pages.getByRole('button', { name: '第 1 页转 90 度' }).click()
    await pages.getByRole('button', { name: '重拍第 2 页' }).click()
    await pages.getByRole('button', { name: '删去第 3 页' }).click()
    await expect(pages.getByRole('status')).toContainText('已拍 2 页')
    await expect(shutter).toBeFocused()
    await check_page(page)
    await picture(page, 'desk-capture')
  })

  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const scans = line.getByRole('list', { name: `“${material}”的扫描件` })
  await expect(scans.getByRole('link')).toHaveCount(2)
  await expect(line.getByRole('combobox')).toHaveValue('scan')
  await expect(opener).toBeFocused()
  await check_page(page)
  await picture(page, 'desk-window-scanned')
  const kept = await page.request.get((await scans.getByRole('link').first().getAttribute('href')) ?? '')
  expect(kept.headers()['content-type'], await kept.text()).toBe('application/pdf')

  await test.step('a file comes behind them, and all of it is there after a reload', async () => {
    await line.getByLabel(`选择文件：${material}`).setInputFiles({ name: '目录.png', mimeType: 'image/png', buffer: photo })
    await expect(scans.getByRole('link')).toHaveCount(3)
    await expect(page.getByText('草稿已存')).toBeVisible()
    await page.reload()
    await expect(scans.getByRole('link', { name: /目录.png/ })).toBeVisible()
    await expect(line.getByRole('combobox')).toHaveValue('scan')
  })
  expect(complaints).toEqual([])
})

test('what was deferred is scanned when it is brought', async ({ page, context }) => {
  const complaints = watch_console(page)
  await context.grantPermissions(['camera'])
  await sign_in(context, 'window-chaonan')
  await page.goto('/desk/window')
  await begin_for_shop(page, '食品经营许可（新办）')
  await bring_all(page, material)
  await page.getByRole('button', { name: '容缺受理' }).click()
  const acceptance = page.getByRole('dialog')
  await acceptance.getByLabel('承诺书怎么签的').selectOption('纸上签')
  await acceptance.getByRole('button', { name: '容缺受理' }).click()
  await page.getByRole('link', { name: '看办件' }).click()

  await act(page, '补交', '已受理', async (dialog) => {
    await dialog.getByRole('button', { name: `拍摄：${material}` }).click()
    const capture = page.getByRole('dialog', { name: `拍摄“${material}”` })
    await expect(capture.getByRole('button', { name: '拍照', exact: true })).toBeFocused()
    await expect.poll(() => capture.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBeGreaterThan(0)
    await capture.getByRole('button', { name: '拍照', exact: true }).click()
    await expect(capture.getByRole('region', { name: '拍好的页' }).getByRole('img')).toHaveCount(1)
    await check_page(page)
    await page.keyboard.press('Control+Enter')
    await expect(capture).toBeHidden()
    await expect(dialog.getByRole('list', { name: `“${material}”的扫描件` }).getByRole('link')).toHaveCount(1)
    await expect(dialog.getByRole('combobox', { name: material })).toHaveValue('scan')
    await picture(page, 'desk-supply-scanned')
  })
  await expect(page.getByRole('listitem').filter({ hasText: material }).getByText('扫描').first()).toBeVisible()
  expect(complaints).toEqual([])
})
