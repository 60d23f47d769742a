import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test, type Page } from '@playwright/test'
import { csv_of } from '../src/ui/csv'
import { sign_in_as } from './desk-accounts'
import { check_page, picture, watch_console } from './page-checks'
import { photo } from './pension-form'

const enrolment = 'employee-social-insurance-enrolment.shanwei-social-insurance-administration'
const workbook_type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const table_file = (buffer: Buffer) => ({ name: '增员.xlsx', mimeType: workbook_type, buffer })

interface Employee {
  name: string
  number: string
  wage: string
}

const cells_of = ({ name, number, wage }: Employee) => [
  '演示揭东好味食品店', '91350100M000100Y43', '演示店主', '13800000003', name, number, '女', '1949年12月31日', '13800138000',
  '全日制', '2026-03-01', wage, '失业保险、工伤保险', '2026-03',
]

const employees = (count: number): Employee[] =>
  Array.from({ length: count }, (_, at) => ({ name: `员工${at + 1}`, number: '11010519491231002X', wage: '5000' }))

const row_xml = (line: number, cells: readonly string[]) =>
  `<row r="${line}">${cells
    .map((text, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`

/** The workbook of the server, filled in as a spreadsheet would, below the line of hints. */
function fill_in(template: Buffer, rows: readonly Employee[]): Buffer {
  const parts = unzipSync(new Uint8Array(template))
  const sheet = 'xl/worksheets/sheet1.xml'
  const added = rows.map((one, at) => row_xml(at + 4, cells_of(one))).join('')
  parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace('</sheetData>', `${added}</sheetData>`))
  return Buffer.from(zipSync(parts))
}

async function see_both_widths(page: Page, name: string) {
  const before = page.viewportSize()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await check_page(page)
    await picture(page, name)
  }
  if (before) await page.setViewportSize(before)
}

async function hand_in_form(page: Page) {
  const slot = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '职工参保增员申报表', exact: true }) })
  await slot.getByLabel('选文件上传').setInputFiles({ name: '申报表.png', mimeType: 'image/png', buffer: photo })
  await expect(slot.getByText('已交', { exact: true })).toBeVisible()
}

test('an enterprise files for its employees by one table', async ({ page, context }) => {
  const complaints = watch_console(page)
  await sign_in_as(context, 'owner')
  await page.goto(`/items/${enrolment}`)
  await page.getByRole('link', { name: '单位批量申报：一张表办多件', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '职工社会保险参保登记（增员）', exact: true })).toBeVisible()
  await expect(page.getByText('申请单位：演示揭东好味食品店', { exact: true })).toBeVisible()
  await see_both_widths(page, 'portal-rows-empty')

  const address = await page.getByRole('link', { name: '下载批量申报表', exact: true }).getAttribute('href')
  const template = await (await context.request.get(address!)).body()
  const chooser = page.getByLabel(/^(选择表格|换一份表格)$/)

  await test.step('a table that nobody has filled in says so', async () => {
    await chooser.setInputFiles(table_file(template))
    await expect(page.getByRole('alert')).toContainText('表里还没有填写内容')
  })

  await test.step('what is wrong is said by row and column, and nothing is sent', async () => {
    const [first, second, third] = employees(3)
    const wrong = [first!, { ...second!, name: '', number: '110105194912310021' }, { ...third!, wage: '五千' }, first!]
    await chooser.setInputFiles(table_file(fill_in(template, wrong)))
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('4 行里有 3 行要改')
    await expect(alert).toContainText('第 5 行，员工姓名：')
    await expect(alert).toContainText('第 5 行，员工公民身份号码：')
    await expect(alert).toContainText('第 6 行，月工资（元）：')
    await expect(alert).toContainText('第 7 行：这一行和第 4 行完全一样')
    await page.getByLabel('表格和材料都核对过了', { exact: true }).check()
    await page.getByRole('button', { name: '提交 4 件', exact: true }).click()
    await expect(page.getByText('表格里还有要改的地方', { exact: true })).toBeVisible()
    await see_both_widths(page, 'portal-rows-faults')
  })

  await test.step('the corrected table outlives the closing of the page', async () => {
    await chooser.setInputFiles(table_file(fill_in(template, employees(3))))
    await expect(page.getByText('3 行都没有发现问题。', { exact: true })).toBeVisible()
    await hand_in_form(page)
    await page.reload()
    await expect(page.getByText('已选：增员.xlsx', { exact: true })).toBeVisible()
    await expect(page.getByText('已交', { exact: true })).toBeVisible()
    await see_both_widths(page, 'portal-rows-checked')
  })

  await test.step('each row becomes a case', async () => {
    await page.getByRole('button', { name: '提交 3 件', exact: true }).click()
    await expect(page.getByText('请先核对，并勾选上面的确认', { exact: true })).toBeVisible()
    await page.getByLabel('表格和材料都核对过了', { exact: true }).check()
    await page.getByRole('button', { name: '提交 3 件', exact: true }).click()
    await expect(page.getByText('共 3 件：已提交 3 件，存成草稿 0 件，没有办成 0 件。', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: '办理结果', exact: true })).toBeFocused()
    await see_both_widths(page, 'portal-rows-done')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载结果（CSV）', exact: true }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('职工社会保险参保登记（增员）-办理结果.csv')
    await page.getByRole('listitem').filter({ hasText: '员工2' }).getByRole('link').click()
    await expect(page).toHaveURL(/\/me\/cases\//)
  })
  expect(complaints).toEqual([])
})

test('a filing that was interrupted goes on where it stopped', async ({ page, context }) => {
  await sign_in_as(context, 'owner')
  await page.goto(`/apply-rows/${enrolment}`)
  const address = await page.getByRole('link', { name: '下载批量申报表', exact: true }).getAttribute('href')
  const form = (await (await context.request.get(`/api/items/${enrolment}/form`)).json()) as { fields: { label: string }[] }
  expect(address).toContain('rows.xlsx')
  const head = form.fields.map((one) => one.label)
  const text = csv_of([head, ...employees(23).map(cells_of)])
  await page.getByLabel('选择表格', { exact: true }).setInputFiles({ name: '增员.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByText('23 行都没有发现问题。', { exact: true })).toBeVisible()
  await page.getByLabel('表格和材料都核对过了', { exact: true }).check()

  // The second portion is done, but its answer never comes.
  let sent = 0
  let unheard: string[] = []
  await page.route('**/api/cases/rows', async (route) => {
    sent += 1
    if (sent !== 2) return route.continue()
    const done = (await (await route.fetch()).json()) as { rows: { filed: { case_id: string } }[] }
    unheard = done.rows.map((one) => one.filed.case_id)
    return route.abort()
  })
  await page.getByRole('button', { name: '提交 23 件', exact: true }).click()
  await expect(page.getByText('已办 10 件，共 23 件', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toBeVisible()
  await check_page(page)

  await page.reload()
  await expect(page.getByText('停在第 10 件之后，没有办的还在。可以关掉页面，回来接着办。', { exact: true })).toBeVisible()
  await see_both_widths(page, 'portal-rows-interrupted')
  await page.getByText('不办剩下的了', { exact: true }).click()
  await expect(page.getByRole('button', { name: '到此为止，看结果', exact: true })).toBeVisible()
  await check_page(page)
  await page.getByRole('button', { name: '接着办', exact: true }).click()
  // Without the form that every application needs, each stays a draft.
  await expect(page.getByText('共 23 件：已提交 0 件，存成草稿 23 件，没有办成 0 件。', { exact: true })).toBeVisible()
  expect(unheard).toHaveLength(10)
  for (const case_id of unheard) {
    await expect(page.locator(`a[href="/me/cases/${case_id}/form"]`), 'what was done is not done again').toBeVisible()
  }
  await see_both_widths(page, 'portal-rows-drafts')
  await page.getByRole('button', { name: '再办一张表', exact: true }).click()
  await expect(page.getByRole('heading', { name: '第一步：下载表格，填好', exact: true })).toBeVisible()
})
