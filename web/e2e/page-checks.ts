import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Dialogs fade in and out: half faded, nothing has the contrast that it has a moment later. */
async function nothing_moves(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  )
}

/** What must hold on every page that a journey comes by. */
export async function check_page(page: Page): Promise<void> {
  await nothing_moves(page)
  // The one-frame mode: our pages have no frames, and it opens no second page for each run.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const faults = found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`,
  )
  expect(faults).toEqual([])
  await check_nothing_overhangs(page)
}

export async function check_nothing_overhangs(page: Page): Promise<void> {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overhang, `nothing sticks out sideways at ${page.url()}`).toBeLessThanOrEqual(0)
}

/** Fails on anything the content security policy or the scripts complain about. */
export function watch_console(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    // Refusals are answers that the journey itself looks at.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) {
      complaints.push(text)
    }
  })
  return complaints
}

/** Keeps a picture of the whole page in $YIMEN_PICTURES, where that is set (docs/screenshots). */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.YIMEN_PICTURES
  if (!folder) return
  await nothing_moves(page)
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
}
