// Writes the words of every fault that the portal can find in answers, from api/problems.toml, the only
// place that has them: src/api/form-words.ts. Which ones these are follows from the codes that the
// check names.
import { readFileSync, writeFileSync } from 'node:fs'

const here = (path) => new URL(path, import.meta.url)
const problems = readFileSync(here('../../api/problems.toml'), 'utf8')
const sources = ['check.ts', 'identifiers.ts'].map((name) => readFileSync(here(`../src/ui/form/${name}`), 'utf8'))
const named = new Set(sources.join('').match(/'[a-z]+(?:-[a-z]+)+'/g)?.map((quoted) => quoted.slice(1, -1)))

const words = { 'zh-CN': {}, en: {} }
for (const [, code, body] of problems.matchAll(/^\[([a-z0-9-]+)\]\n((?:(?!\[)[^\n]*\n?)*)/gm)) {
  if (!named.has(code)) continue
  for (const [language, key] of [['zh-CN', 'zh'], ['en', 'en']]) {
    const line = body.match(new RegExp(`^${key} = (".*")$`, 'm'))
    if (!line) throw new Error(`${code} has no ${key}`)
    words[language][code] = JSON.parse(line[1])
  }
}
const found = Object.keys(words.en)
if (found.length < 20) throw new Error(`only ${found.length} codes of the check stand in problems.toml`)
writeFileSync(
  here('../src/api/form-words.ts'),
  `// Made by tools/write-form-words.mjs from api/problems.toml.\nexport const form_words: Record<string, Record<string, string>> = ${JSON.stringify(words, null, 2)}\n`,
)
