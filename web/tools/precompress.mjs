// Writes .br and .gz beside every text file of the built web, so that the server need not compress.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const folder = process.argv[2]
const text = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt'])

for (const name of readdirSync(folder, { recursive: true })) {
  if (!text.has(path.extname(name))) continue
  const file = path.join(folder, name)
  const content = readFileSync(file)
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    },
  })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
