import { beforeAll, expect, it } from 'vitest'
import { clients } from '@/locales/zh-CN/clients'
import { use_messages } from '@/locales/messages'
import { answer_words } from './answer-words'
import { event_kinds, type Delivery } from './use-webhooks'

const fresh: Delivery = {
  event_id: '01H',
  kind: 'case.accepted',
  occurred_at: '2026-03-06T09:00:00.000+08:00',
  case_id: 'case-1',
  case_number: 'A-1',
  state: 'waiting',
  attempts: 0,
  status: null,
  fault: null,
  took_ms: null,
  tried_at: null,
  next_at: null,
  ended_at: null,
}

beforeAll(() => use_messages(clients, async () => ({})))

it('tells what the last attempt met', () => {
  expect(answer_words(fresh)).toBe('–')
  expect(answer_words({ ...fresh, status: 503, took_ms: 12 })).toBe('503，12 毫秒')
  expect(answer_words({ ...fresh, fault: 'tls', took_ms: 3 })).toBe('证书不可信')
})

it('has words for every kind of event that one can choose', () => {
  for (const kind of event_kinds) expect(clients[`event-kind.${kind}`]).not.toBe('')
  expect(new Set(event_kinds).size).toBe(event_kinds.length)
})
