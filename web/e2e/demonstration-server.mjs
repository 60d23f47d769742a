// A server with the demonstration city, in a folder of its own that goes when it ends.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { start_sms_platform } from './sms-platform.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const kStartSeconds = 120

function free_port() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Resolves when the server has said that it is open; rejects when it ends or stays silent. */
function opened(server) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`the server was not open after ${kStartSeconds} s`)),
      kStartSeconds * 1000,
    )
    let said = ''
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      process.stdout.write(text)
      const address = /is open: (\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(limit)
      resolve(address)
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was open`)))
  })
}

/** What makes a program see the clock so many days later. It is told itself, for Debian's `faketime` hands
 * no signal on; and no clock that only measures is touched. */
function clock_later(program, days) {
  if (days === 0) return {}
  const later = `+${days}d`
  const library = execFileSync('faketime', ['-f', later, 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' }).trim()
  // A program with AddressSanitizer wants that first.
  const sanitizer = /=> (\S*libasan\S*)/.exec(execFileSync('ldd', [program], { encoding: 'utf8' }))?.[1]
  return {
    LD_PRELOAD: sanitizer ? `${sanitizer}:${library}` : library,
    FAKETIME: later,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
}

/** Starts `program demonstrate`; `close` ends it and answers its exit code. Between them it may be stopped
 * and started again, at the same address and with what it holds; then so many days later. */
export async function start_demonstration(program) {
  const folder = mkdtempSync(path.join(tmpdir(), 'yimen-journeys-'))
  const port = String(await free_port())
  const sms = await start_sms_platform()
  let server
  let ended
  const start = (days_later = 0) => {
    server = spawn(path.resolve(program), ['demonstrate'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...clock_later(path.resolve(program), days_later),
        YIMEN_SERVER_PORT: port,
        YIMEN_FOLDERS_DATA: path.join(root, 'data'),
        YIMEN_FOLDERS_WEB: path.join(root, 'build/web'),
        YIMEN_MESSAGES_SMS_ADDRESS: sms.address,
        // Journeys play the systems of departments on this machine.
        YIMEN_WEBHOOKS_OWN_NETWORK: 'true',
        YIMEN_WEBHOOKS_PLAIN_HTTP: 'true',
        YIMEN_LOG_FILE: path.join(folder, 'log'),
      },
    })
    ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)))
    return opened(server)
  }
  const stop = () => {
    server.kill('SIGTERM')
    return ended
  }
  const close = async () => {
    const code = await stop()
    sms.close()
    rmSync(folder, { recursive: true, force: true })
    return code
  }
  try {
    return { address: await start(), sms_address: sms.address, start, stop, close }
  } catch (error) {
    await close()
    throw error
  }
}
