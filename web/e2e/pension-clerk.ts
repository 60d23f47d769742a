import { expect, type APIRequestContext, type Browser } from '@playwright/test'
import { sign_in_as } from './desk-accounts'

interface Answered {
  version: number
  state: string
  materials: { key: string; required: boolean; held: boolean; review_points: string[]; handing: string; reference: string }[]
}

/** The office's side of a case, by the API: what the journeys of the desk show is not shown again. */
export class Office {
  constructor(
    private readonly browser: Browser,
    private readonly base: string,
    private readonly case_id: string,
  ) {}

  private async as(account: string): Promise<APIRequestContext> {
    const context = await this.browser.newContext({ baseURL: this.base })
    await sign_in_as(context, account)
    return context.request
  }

  async act(account: string, act: string, said: (now: Answered) => object, state: string): Promise<void> {
    const request = await this.as(account)
    const address = `/api/cases/${this.case_id}`
    const now = (await (await request.get(address)).json()) as Answered
    const answer = await request.post(`${address}/${act}`, {
      headers: { 'X-Requested-With': 'yimen', 'If-Match': `"${now.version}"` },
      data: said(now),
    })
    expect(answer.status(), `${account} does ${act}: ${await answer.text()}`).toBe(200)
    expect(((await answer.json()) as Answered).state).toBe(state)
  }

  /** What the applicant handed in, and what the office holds itself taken in at the window. */
  async receive(): Promise<void> {
    await this.act('window', 'receive', (now) => ({ materials: all_materials(now) }), 'received')
  }

  async accept(): Promise<void> {
    await this.act('window', 'accept', (now) => ({ ticked: all_points(now) }), 'accepted')
  }

  async decide(): Promise<void> {
    for (const step of [0, 1]) {
      await this.act('pension-examiner', 'pass-step', () => ({ step }), 'accepted')
    }
    await this.act('pension-chief', 'grant', () => ({ reason: '符合领取条件。' }), 'granted')
  }

  async deliver(): Promise<void> {
    await this.act('pension-examiner', 'certify', () => ({ number: '揭东养老核〔2026〕0001号' }), 'granted')
    await this.act('window', 'deliver', () => ({ way: '窗口领取' }), 'delivered')
    await this.act('window', 'complete', () => ({}), 'completed')
  }
}

function all_materials(now: Answered) {
  return now.materials
    .filter((one) => one.required)
    .map(({ key, held, handing, reference }) =>
      held ? { key, handing, files: [], reference } : { key, handing: 'paper', files: [] },
    )
}

function all_points(now: Answered): string[] {
  return now.materials
    .filter((one) => one.held || one.required)
    .flatMap((one) => one.review_points.map((_, at) => `${one.key}/${at}`))
}
