import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import { begun_uploads, send_file, type MaterialFile, type Upload, type UploadServer } from './send-file'

const refusal = (status: number) =>
  new ProblemError({ type: 'about:blank', title: '', status, code: '', request_id: '' })
const photo = new File(['0123456789'], '身份证.jpg', { type: 'image/jpeg', lastModified: 1 })
const begun = begun_uploads(localStorage)

/** Takes pieces of four bytes; `breaks` are what it says to the next pieces, before or after taking them. */
function server(breaks: ('before' | 'after' | 'refuse')[] = []) {
  const held: string[] = []
  const now = (): Upload => ({
    upload_id: 'u1',
    file_name: photo.name,
    size_bytes: photo.size,
    received_bytes: held.join('').length,
    chunk_bytes_max: 4,
    expires_at: '',
    file_id: null,
  })
  const made: UploadServer = {
    begin: vi.fn(async () => now()),
    read: vi.fn(async () => now()),
    append: vi.fn(async (_id: string, offset: number, piece: Blob) => {
      const said = breaks.shift()
      if (said === 'before') throw refusal(0)
      if (said === 'refuse') throw refusal(422)
      if (offset !== held.join('').length) throw refusal(409)
      held.push(await piece.text())
      if (said === 'after') throw refusal(0)
      return now()
    }),
    finish: vi.fn(async () => ({ file_id: 'f1' }) as MaterialFile),
  }
  return { made, text: () => held.join('') }
}

const send = (made: UploadServer, told = vi.fn()) =>
  send_file(photo, 'p1', { server: made, begun, rest: async () => undefined, told })

beforeEach(() => localStorage.clear())

describe('a file that is sent', () => {
  it('arrives piece by piece', async () => {
    const { made, text } = server()
    const told = vi.fn()
    expect((await send(made, told)).file_id).toBe('f1')
    expect(text()).toBe('0123456789')
    expect(told.mock.calls.map(([bytes]) => bytes)).toEqual([0, 4, 8, 10])
  })

  it('goes on where it was when the line broke, whether the piece had arrived or not', async () => {
    const { made, text } = server(['before', 'after'])
    await send(made)
    expect(text()).toBe('0123456789')
  })

  it('goes on when it is chosen again after a crash', async () => {
    const { made, text } = server(['after', 'refuse'])
    await expect(send(made)).rejects.toThrow()
    await send(made)
    expect(made.begin).toHaveBeenCalledTimes(1)
    expect(text()).toBe('0123456789')
  })

  it('gives up in the end, and says what was said', async () => {
    const { made } = server(Array.from({ length: 20 }, () => 'before' as const))
    await expect(send(made)).rejects.toMatchObject({ problem: { status: 0 } })
  })
})
