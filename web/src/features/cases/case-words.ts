import type { Schemas } from '@/api/client'
import { day_words, t, type MessageKey } from '@/locales/messages'

type Limit = Schemas['Limit']
type Line = Schemas['ClockLine']

/** A word for a name that the server says; the name itself where this page is older than the server. */
function named(prefix: string, name: string): string {
  const words = t(`${prefix}.${name}` as MessageKey)
  return words === `${prefix}.${name}` ? name : words
}

export const state_words = (state: string) => named('case-state', state)
export const act_words = (act: string) => named('case-act', act)
export const actor_words = (actor: string) => named('case-actor', actor)
export const limit_words = (kind: string) => named('case-limit', kind)
export const handing_words = (handing: string) => named('case-handing', handing)
export const finding_words = (kind: string) => named('case-finding', kind)
export const fee_state_words = (state: string) => named('case-fee', state)

/** 5 个工作日; natural days are told apart. */
export function days_words(days: number, unit: string): string {
  return t(unit === 'natural' ? 'case-days.natural' : 'case-days.working', { count: days })
}

/** One sentence of the answer to “why this date”. */
export function line_words(line: Line, unit: string): string {
  const facts = {
    from: day_words(line.from),
    to: line.to ? day_words(line.to) : '',
    days: days_words(line.days, unit),
    words: line.words,
  }
  switch (line.what) {
    case 'begins':
      return t(line.words ? 'case-line.begins-source' : 'case-line.begins', facts)
    case 'counts':
    case 'stopped':
    case 'stands':
    case 'lengthened':
    case 'ends':
      return t(`case-line.${line.what}`, facts)
    default:
      return line.words
  }
}

export interface ClockFace {
  light: string
  due_on: string | null
  days_left: number
}

/** How much is left, in words that stand without the colour. */
export function clock_words({ light, due_on, days_left }: ClockFace): string {
  if (light === 'none') return t('case-clock.none')
  if (!due_on) return t('case-clock.stands', { count: days_left })
  // On a day off after the last one no working day has passed yet.
  if (light === 'red') {
    return days_left < 0 ? t('case-clock.over', { count: -days_left }) : t('case-clock.over-now')
  }
  return days_left <= 0 ? t('case-clock.today') : t('case-clock.left', { count: days_left })
}

/** What a limit is about, where it is not the whole case: the step, the unit that was asked. */
export function about_words(limit: Limit, steps: readonly { name: string }[]): string {
  if (limit.kind === 'step') return steps[Number(limit.about)]?.name ?? ''
  return ''
}
