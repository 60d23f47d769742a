import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { mount_page, speak_chinese, stand_in_server, type Answer } from '@/test-support/mounting'
import { use_applicant_search, type Applicant } from './use-applicant-search'

const kNumber = '11010519491231002X'
const person = { person_id: 'p1', document_type: 'citizen-id', number: '110105********002X', name: '张*', mobile: null, masked: true, version: 1 }

const refusal = (status: number, code: string): Answer => ({
  status,
  body: { type: '', title: '不行', status, code, request_id: 'r' },
})

function opened(known_cases: readonly string[] = []) {
  const found: Applicant[] = []
  const brought: string[] = []
  const bring = async (case_number: string) => {
    brought.push(case_number)
    return known_cases.includes(case_number)
  }
  let search!: ReturnType<typeof use_applicant_search>
  mount_page(
    defineComponent({
      setup() {
        search = use_applicant_search((applicant) => found.push(applicant), bring)
        return () => null
      },
    }),
  )
  return { search, found, brought }
}

describe('the search for an applicant', () => {
  beforeEach(speak_chinese)

  it('takes the number out of what a card reader types and is empty for the next one', async () => {
    const asked = stand_in_server(() => ({ body: person }))
    const { search, found } = opened()
    search.typed.number = `张三 男 汉 ${kNumber}`
    await search.submit()
    expect(await asked[0]?.json()).toEqual({ document_type: 'citizen-id', number: kNumber })
    expect(found.map((one) => one.person_id)).toEqual(['p1'])
    expect(search.typed.number).toBe('')
    expect(search.typed.name).toBe('')
  })

  it('registers who is not there by the name of the card', async () => {
    const asked = stand_in_server((request) =>
      request.url.endsWith('/search') ? refusal(404, 'not-found') : { body: { person, known: false, warnings: [] } },
    )
    const { search, found } = opened()
    search.typed.number = `张三 男 汉 ${kNumber}`
    await search.submit()
    expect(search.unknown.value).toBe(true)
    expect(search.typed.name).toBe('张三')
    expect(found).toEqual([])
    await search.submit()
    expect(await asked[1]?.json()).toEqual({
      document_type: 'citizen-id',
      number: kNumber,
      name: '张三',
      mobile: null,
      compared: false,
    })
    expect(found).toHaveLength(1)
  })

  it('looks an organisation up by its code', async () => {
    const legal = { person_id: 'l1', credit_code: '11445203MB9100032K', name: '某局', kind: 'government', representative: null, version: 1 }
    const asked = stand_in_server(() => ({ body: legal }))
    const { search, found } = opened()
    search.typed.number = ' 11445203mb9100032k '
    await search.submit()
    expect(new URL(asked[0]?.url ?? '').pathname).toBe('/api/desk/legal-persons/search')
    expect(found).toEqual([{ person_id: 'l1', name: '某局', number: '11445203MB9100032K' }])
  })

  it('keeps what was typed when it is refused', async () => {
    stand_in_server(() => refusal(422, 'invalid-input'))
    const { search } = opened()
    search.typed.number = '110105194912310021'
    await search.submit()
    expect(search.problem.value?.code).toBe('invalid-input')
    expect(search.typed.number).toBe('110105194912310021')
    expect(search.unknown.value).toBe(false)
  })

  it('brings the case whose paper was scanned, and says when there is none', async () => {
    const asked = stand_in_server(() => ({ body: person }))
    const number = '11445203MB9100219J4440132001000202603060001'
    const { search, found, brought } = opened([number])
    search.typed.number = `https://yimen.example.gov.cn/verify?number=1&code=1&case=${number}`
    await search.submit()
    expect(search.typed.number).toBe('')
    search.typed.number = `${number}9`
    await search.submit()
    expect(search.said.value).toContain(`${number}9`)
    expect(brought).toEqual([number, `${number}9`])
    expect([asked, found]).toEqual([[], []])
  })
})
