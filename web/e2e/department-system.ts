import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Event {
  id: string
  timestamp: string
  signature: string
  body: string
}

/** A department's own system on a free port of this machine: takes events and keeps them. */
export class DepartmentSystem {
  readonly events: Event[] = []
  status = 204
  private constructor(private readonly server: Server) {}

  static open(): Promise<DepartmentSystem> {
    return new Promise((resolve, reject) => {
      const server = createServer((request, response) => {
        let body = ''
        request.setEncoding('utf8').on('data', (text: string) => (body += text))
        request.once('end', () => {
          const header = (name: string) => String(request.headers[name])
          system.events.push({
            id: header('webhook-id'),
            timestamp: header('webhook-timestamp'),
            signature: header('webhook-signature'),
            body,
          })
          response.writeHead(system.status).end()
        })
      })
      const system = new DepartmentSystem(server)
      server.once('error', reject).listen(0, '127.0.0.1', () => resolve(system))
    })
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`
  }

  close(): void {
    this.server.close()
  }
}
