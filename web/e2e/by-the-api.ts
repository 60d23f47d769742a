import { expect, type Browser } from '@playwright/test'
import { sign_in_as } from './desk-accounts'

interface Answered {
  case_id: string
  version: number
  materials: { key: string; required: boolean }[]
}

/** An act of an officer by the API. */
export async function by(browser: Browser, base: string, account: string, address: string, said: object, version?: number) {
  const context = await browser.newContext({ baseURL: base })
  await sign_in_as(context, account)
  const headers: Record<string, string> = { 'X-Requested-With': 'yimen' }
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  const answer = await context.request.post(address, { headers, data: said })
  expect(answer.ok(), `${address}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as Answered
}
