// usage: node e2e/run.mjs --server ../build/dev/src/yimen [Playwright's own arguments]
//        node e2e/run.mjs --base-url http://127.0.0.1:8080 [Playwright's own arguments]
// Runs the journeys against the demonstration city: a server started for them and ended after them,
// or one that runs already. In the Chromium of this machine: $YIMEN_CHROMIUM, or the first on the PATH.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { start_demonstration } from './demonstration-server.mjs'

const { values, tokens } = parseArgs({
  options: { 'base-url': { type: 'string' }, server: { type: 'string' } },
  strict: false,
  allowPositionals: true,
  tokens: true,
})
if (!values['base-url'] === !values.server) {
  process.stderr.write('Say which server: --server PROGRAM, or --base-url http://127.0.0.1:PORT\n')
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
    .filter((token) => token.kind === 'option' && ['base-url', 'server'].includes(token.name))
    .flatMap((token) => (token.inlineValue === false ? [token.index, token.index + 1] : [token.index])),
)
const rest = process.argv.slice(2).filter((_, index) => !own.has(index))

function run_journeys(address, sms_address) {
  const playwright = spawn('npx', ['playwright', 'test', ...rest], {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      YIMEN_BASE_URL: address,
      // Where journeys read what went out; none beside a server that runs already.
      ...(sms_address ? { YIMEN_SMS_PLATFORM: sms_address } : {}),
      // For the journey that stops its server: one of its own.
      ...(values.server ? { YIMEN_PROGRAM: path.resolve(values.server) } : {}),
      YIMEN_CHROMIUM: process.env.YIMEN_CHROMIUM ?? find_chromium(),
    },
  })
  return new Promise((resolve) => playwright.once('exit', (code) => resolve(code ?? 1)))
}

if (values['base-url']) process.exit(await run_journeys(values['base-url']))

const demonstration = await start_demonstration(values.server)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void demonstration.close().then(() => process.exit(1)))
}
const outcome = await run_journeys(demonstration.address, demonstration.sms_address)
const ended = await demonstration.close()
if (ended !== 0) process.stderr.write(`The server ended with ${ended}.\n`)
process.exit(outcome || (ended === 0 ? 0 : 1))
