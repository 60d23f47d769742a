import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { act_words_of_acts } from '@/api/act-words.zh-CN'
import { cases as english } from '@/locales/en/cases'
import { cases as desk_words } from '@/locales/zh-CN/cases'
import { speak_chinese } from '@/test-support/mounting'
import { clock_words, line_words } from './case-words'

const root = path.resolve(import.meta.dirname, '../../../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const lifecycle = read('src/cases/domain/lifecycle.h') + read('src/cases/domain/condition.h')
const limits = read('src/cases/domain/limits.h')

/** The rows of a table of the law: each name with its Chinese. */
function rows_of(type: string, source = lifecycle): [string, string][] {
  const pattern = new RegExp(`${type}\\{[A-Za-z]+::[A-Za-z]+,\\s*"([a-z-]+)",\\s*"([^"]+)"`, 'g')
  return [...source.matchAll(pattern)].map((row) => [row[1] ?? '', row[2] ?? ''])
}

/** The names that stand in one array. */
function names_of(array: string, source: string): string[] {
  const body = new RegExp(`${array} = \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return [...body.matchAll(/"([a-z-]+)"/g)].map((name) => name[1] ?? '')
}

function expect_words(prefix: string, names: readonly string[]) {
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) {
    expect(desk_words, `${prefix}.${name}`).toHaveProperty([`${prefix}.${name}`])
    expect(english, `${prefix}.${name}`).toHaveProperty([`${prefix}.${name}`])
  }
  const known = Object.keys(desk_words).filter((key) => key.startsWith(`${prefix}.`))
  expect(known.sort()).toEqual(names.map((name) => `${prefix}.${name}`).sort())
}

describe('the words of the law of cases', () => {
  const tables = [
    ['case-life', 'LifeRow'],
    ['case-state', 'StateRow'],
    ['case-act', 'ActRow'],
    ['case-actor', 'ActorRow'],
    ['case-condition', 'ConditionRow'],
  ] as const
  for (const [prefix, type] of tables) {
    it(`name every row of ${type}, in Chinese as the table does`, () => {
      const rows = rows_of(type)
      expect_words(prefix, rows.map(([name]) => name))
      const words: Record<string, string> = desk_words
      for (const [name, in_table] of rows) expect(words[`${prefix}.${name}`]).toBe(in_table)
    })
  }

  it('name every limit, light and line of the clock', () => {
    expect_words('case-limit', names_of('kLimitNames', limits))
    expect_words('case-light', names_of('kLightNames', limits))
    const lines = names_of('kNames', limits)
    expect_words('case-line', [...lines, 'begins-source'])
  })

  it('name every way of handing in and every finding', () => {
    expect_words('case-handing', names_of('kHandingNames', read('src/cases/domain/case.h')))
    const findings = rows_of('FindingRow', read('src/cases/domain/finding.h'))
    expect_words('case-finding', findings.map(([name]) => name))
    for (const [name] of findings) expect(desk_words).toHaveProperty([`findings.${name}`])
  })

  it('say what follows from every act that somebody does at the desk', () => {
    const done = Object.keys(act_words_of_acts).map((key) => key.replace('case-act.', ''))
    for (const act of done.filter((name) => name !== 'rate')) {
      expect(desk_words).toHaveProperty([`case-act-words.${act}`])
    }
  })
})

describe('clock_words', () => {
  beforeEach(speak_chinese)
  const due_on = '2026-03-13'

  it('count what is left and what is over', () => {
    expect(clock_words({ light: 'green', due_on, days_left: 5 })).toBe('还剩 5 个工作日')
    expect(clock_words({ light: 'yellow', due_on, days_left: 0 })).toBe('今天到期')
    expect(clock_words({ light: 'red', due_on, days_left: -2 })).toBe('超期 2 个工作日')
    expect(clock_words({ light: 'red', due_on, days_left: 0 })).toBe('已超期')
  })

  it('say that it stands still, or that none runs', () => {
    expect(clock_words({ light: 'green', due_on: null, days_left: 3 })).toBe('已暂停，还剩 3 个工作日')
    expect(clock_words({ light: 'none', due_on: null, days_left: 0 })).toBe('不计时')
  })
})

describe('line_words', () => {
  beforeEach(speak_chinese)
  const line = { from: '2026-03-06', to: '2026-03-13', days: 5, words: '' }

  it('name the source of a limit where it has one', () => {
    expect(line_words({ ...line, what: 'begins' }, 'working')).toBe('2026年3月6日（周五）开始，当天不算，共 5 个工作日')
    expect(line_words({ ...line, what: 'begins', words: '服务承诺' }, 'working')).toContain('（服务承诺）')
  })

  it('tell natural days from working days', () => {
    expect(line_words({ ...line, what: 'counts' }, 'natural')).toContain('数了 5 天')
  })

  it('fall back to the words of a server that is newer than the page', () => {
    expect(line_words({ ...line, what: 'forgiven', words: '另有规定' }, 'working')).toBe('另有规定')
  })
})
