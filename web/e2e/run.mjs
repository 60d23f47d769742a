// usage: npm run e2e -- --base-url http://127.0.0.1:8080 [Playwright's own arguments]
// Runs the journeys in the Chromium of this machine: $YIMEN_CHROMIUM, or the first one on the PATH.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values, tokens } = parseArgs({
  options: { 'base-url': { type: 'string' } },
  strict: false,
  allowPositionals: true,
  tokens: true,
})
if (!values['base-url']) {
  process.stderr.write('Say which server: npm run e2e -- --base-url http://127.0.0.1:PORT\n')
  process.exit(2)
}

function find_chromium() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const file = path.join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        continue
      }
    }
  }
  return undefined
}

const own = new Set(
  tokens
    .filter((token) => token.kind === 'option' && token.name === 'base-url')
    .flatMap((token) => (token.inlineValue === false ? [token.index, token.index + 1] : [token.index])),
)
const rest = process.argv.slice(2).filter((_, index) => !own.has(index))
const outcome = spawnSync('npx', ['playwright', 'test', ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    YIMEN_BASE_URL: values['base-url'],
    YIMEN_CHROMIUM: process.env.YIMEN_CHROMIUM ?? find_chromium(),
  },
})
process.exit(outcome.status ?? 1)
