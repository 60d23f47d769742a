// Writes the words of the acts on a case, from api/openapi.yaml, the only place that has them (x-words):
// src/api/act-words.zh-CN.ts and .en.ts.
import { readFileSync, writeFileSync } from 'node:fs'

const here = (path) => new URL(path, import.meta.url)
const contract = readFileSync(here('../../api/openapi.yaml'), 'utf8')
const kinds = { act: 'case-act', desk: 'case-act-words', own: 'own-act' }

function words_in(language) {
  const words = { act: {}, desk: {}, own: {} }
  for (const [, act, body] of contract.matchAll(/^ {2}\/api\/cases\/\{case_id\}\/([a-z-]+):\n((?: {4}.*\n)+)/gm)) {
    for (const [, kind, line] of body.matchAll(/^ {8}(act|desk|own): \{(.*)\}$/gm)) {
      const said = line.match(new RegExp(` ${language}: ("(?:[^"\\\\]|\\\\.)*")`))
      if (!said) throw new Error(`${act} has no word in ${language} for ${kind}`)
      words[kind][`${kinds[kind]}.${act}`] = JSON.parse(said[1])
    }
  }
  if (Object.keys(words.act).length < 40) throw new Error('acts of api/openapi.yaml have no x-words')
  return words
}

for (const language of ['zh-CN', 'en']) {
  const tables = Object.entries(words_in(language))
  const text = tables.map(([kind, words]) => `export const ${kind}_words_of_acts = ${JSON.stringify(words, null, 2)}\n`)
  writeFileSync(
    here(`../src/api/act-words.${language}.ts`),
    `// Made by tools/write-act-words.mjs from api/openapi.yaml.\n${text.join('')}`,
  )
}
