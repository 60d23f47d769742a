// Fails when the built portal speaks to an old phone in words it does not know (vite.config.ts says how
// old): syntax younger than ES2020's modules, or a call that neither the browser nor
// public/old-browsers.js has.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'

const folder = process.argv[2]
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))

const given = new Set(['flatMap', 'fromEntries', 'globalThis'])
const members = [
  ...['at', 'flat', 'flatMap', 'fromEntries', 'hasOwn', 'matchAll', 'replaceAll', 'groupBy'],
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'allSettled'],
  ...['any', 'withResolvers', 'replaceChildren', 'randomUUID', 'timeout', 'throwIfAborted', 'getSetCookie'],
].filter((name) => !given.has(name))
const names = ['globalThis', 'structuredClone', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry'].filter(
  (name) => !given.has(name),
)

// Vue wraps the young methods of arrays, for those who call them; it calls none itself.
const vue_wraps = /this\)\.to(Reversed|Sorted|Spliced)\(/

// The module of a context names the pages of both entries; those of the desk are no phone's business.
const of_desk = /\/pages\/desk\//

function collect(key, seen = new Set()) {
  if (seen.has(key) || of_desk.test(key)) return seen
  seen.add(key)
  const { imports = [], dynamicImports = [] } = manifest[key]
  for (const next of [...imports, ...dynamicImports]) collect(next, seen)
  return seen
}

const words = new RegExp(`(?:\\.(?:${members.join('|')})\\()|(?<![.\\w])(?:${names.join('|')})\\(`, 'g')
const files = [...collect('index.html')].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
const faults = files.flatMap((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8')
  try {
    parse(text, { ecmaVersion: 2020, sourceType: 'module' })
  } catch (error) {
    return [`${file}: ${error.message}`]
  }
  return [...text.matchAll(words)]
    .map((hit) => text.slice(Math.max(0, hit.index - 40), hit.index + 20))
    .filter((near) => !vue_wraps.test(near))
    .map((near) => `${file}: …${near}…`)
})
for (const fault of faults) process.stdout.write(`too young for an old phone: ${fault}\n`)
process.stdout.write(`${files.length} files of the portal read\n`)
process.exit(faults.length || files.length === 0 ? 1 : 0)
