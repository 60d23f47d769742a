import { may_retry, problem_of } from '@/api/problem'
import { api, body, type Schemas } from '@/api/client'

export type Upload = Schemas['Upload']
export type MaterialFile = Schemas['MaterialFile']

/** What the materials API offers for a file that arrives piece by piece. */
export interface UploadServer {
  begin(file: File, owner: string): Promise<Upload>
  read(upload_id: string): Promise<Upload>
  append(upload_id: string, offset: number, piece: Blob): Promise<Upload>
  finish(upload_id: string): Promise<MaterialFile>
}

export const upload_server: UploadServer = {
  begin: async (file, owner) =>
    body(
      await api.POST('/api/materials/uploads', {
        params: { query: { owner } },
        body: { file_name: file.name, size_bytes: file.size },
      }),
    ),
  read: async (upload_id) =>
    body(await api.GET('/api/materials/uploads/{upload_id}', { params: { path: { upload_id } } })),
  append: async (upload_id, offset, piece) =>
    body(
      await api.PATCH('/api/materials/uploads/{upload_id}', {
        params: { path: { upload_id }, query: { offset } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: piece as never,
        bodySerializer: (bytes: unknown) => bytes as Blob,
      }),
    ),
  finish: async (upload_id) =>
    body(
      await api.POST('/api/materials/uploads/{upload_id}/completion', {
        params: { path: { upload_id } },
      }),
    ),
}

/** Uploads that were begun, by the file: chosen again after a crash, it goes on where it was. */
export interface BegunUploads {
  find(file: File, owner: string): string | null
  keep(file: File, owner: string, upload_id: string): void
  forget(file: File, owner: string): void
}

const key_of = (file: File, owner: string) =>
  `yimen.upload.${owner}.${file.size}.${file.lastModified}.${file.name}`

export function begun_uploads(storage: Storage): BegunUploads {
  return {
    find: (file, owner) => storage.getItem(key_of(file, owner)),
    keep(file, owner, upload_id) {
      try {
        storage.setItem(key_of(file, owner), upload_id)
      } catch {
        // Then it begins anew after a crash.
      }
    },
    forget: (file, owner) => storage.removeItem(key_of(file, owner)),
  }
}

const most_tries = 6

interface Sending {
  server: UploadServer
  begun: BegunUploads
  /** Waits before the next try. */
  rest: (milliseconds: number) => Promise<void>
  /** Bytes that have arrived. */
  told: (received: number) => void
}

async function go_on_or_begin(file: File, owner: string, { server, begun }: Sending): Promise<Upload> {
  const known = begun.find(file, owner)
  const found = known ? await server.read(known).catch(() => null) : null
  if (found && found.size_bytes === file.size) return found
  const upload = await server.begin(file, owner)
  begun.keep(file, owner, upload.upload_id)
  return upload
}

/** Sends a file piece by piece, going on where it was after the line broke. Throws the last refusal. */
export async function send_file(file: File, owner: string, sending: Sending): Promise<MaterialFile> {
  const { server, begun, rest, told } = sending
  let upload = await go_on_or_begin(file, owner, sending)
  let tries = 0
  while (upload.received_bytes < upload.size_bytes) {
    told(upload.received_bytes)
    const { upload_id, received_bytes, chunk_bytes_max } = upload
    try {
      const piece = file.slice(received_bytes, received_bytes + chunk_bytes_max)
      upload = await server.append(upload_id, received_bytes, piece)
      tries = 0
    } catch (error) {
      const problem = problem_of(error)
      // 409: the piece had arrived, only its answer had not.
      if (problem.status !== 409 && !may_retry(problem)) throw error
      tries += 1
      if (tries >= most_tries) throw error
      await rest(500 * 2 ** tries)
      upload = await server.read(upload_id).catch(() => upload)
    }
  }
  told(upload.size_bytes)
  const finished = await server.finish(upload.upload_id)
  begun.forget(file, owner)
  return finished
}
