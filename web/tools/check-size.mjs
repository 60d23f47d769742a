// Fails when the first view of a guide in the portal loads more script than a farmer's old phone
// should have to. Counts what the entry and the guide page load, compressed (brotli).
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const limitKilobytes = 100
const folder = process.argv[2]
const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))

function collect(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key].imports ?? []) collect(imported, seen)
  return seen
}

const pages = ['src/features/catalog/pages/portal/GuidePage.vue']
let failed = false
for (const page of pages) {
  if (!manifest[page]) throw new Error(`${page} is no page of the build`)
  const files = [...collect('index.html'), ...collect(page)].map((key) => manifest[key].file)
  const bytes = [...new Set(files)]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + statSync(path.join(folder, `${file}.br`)).size, 0)
  const kilobytes = bytes / 1024
  const verdict = kilobytes > limitKilobytes ? 'too much' : 'ok'
  process.stdout.write(`${kilobytes.toFixed(1)} KB of ${limitKilobytes} KB  ${verdict}  ${page}\n`)
  failed ||= kilobytes > limitKilobytes
}
process.exit(failed ? 1 : 0)
