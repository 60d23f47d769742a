// An SMS platform as src/connect/sms/mapping.h has it, on a free port of this machine. What it took is read with
// GET; it refuses numbers that begin with 139.
import { createServer } from 'node:http'

const kRefused = '139'

function read(request) {
  return new Promise((resolve) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text) => (body += text))
    request.once('end', () => resolve(body))
  })
}

/** Resolves to its address and what ends it. */
export function start_sms_platform() {
  const texts = []
  const server = createServer(async (request, response) => {
    response.setHeader('Content-Type', 'application/json')
    if (request.method === 'GET') {
      response.end(JSON.stringify(texts))
      return
    }
    const letter = JSON.parse(await read(request))
    if (letter.to.startsWith(kRefused)) {
      response.end(JSON.stringify({ taken: false }))
      return
    }
    if (!texts.some((one) => one.key === letter.key)) texts.push(letter)
    response.end(JSON.stringify({ taken: true }))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      resolve({ address: `http://127.0.0.1:${server.address().port}/texts`, close: () => server.close() })
    })
  })
}
