import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fault_of, use_document_camera } from './document-camera'

function track(deviceId: string) {
  return Object.assign(new EventTarget(), { stop: vi.fn(), getSettings: () => ({ deviceId }) })
}
type Track = ReturnType<typeof track>
const stream_of = (one: Track) => ({ getTracks: () => [one], getVideoTracks: () => [one] }) as never

/** The browser's own devices; `give` is what somebody who asks for a picture gets. */
function devices(give: (wanted: MediaStreamConstraints) => Promise<MediaStream>) {
  const getUserMedia = vi.fn(give)
  const camera = (deviceId: string) => ({ kind: 'videoinput', deviceId, label: deviceId })
  const enumerateDevices = async () => [camera('lid'), camera('counter'), { kind: 'audioinput', deviceId: 'ear' }]
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } })
  return getUserMedia
}

const scope = () => effectScope()
const named = (name: string) => Object.assign(new Error('no'), { name })

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('the camera over the counter', () => {
  it('shows its picture, names the cameras, and is ended when it is closed', async () => {
    const lid = track('lid')
    devices(async () => stream_of(lid))
    const camera = scope().run(use_document_camera)!
    await camera.open()
    expect(camera.state.value).toBe('live')
    expect(camera.chosen.value).toBe('lid')
    expect(camera.devices.value.map((one) => one.deviceId)).toEqual(['lid', 'counter'])
    camera.close()
    expect(lid.stop).toHaveBeenCalled()
    expect(camera.state.value).toBe('off')
  })

  it('is the one that was chosen here before', async () => {
    const ask = devices(async () => stream_of(track('counter')))
    await scope().run(use_document_camera)!.choose('counter')
    await scope().run(use_document_camera)!.open()
    expect(ask.mock.lastCall?.[0]).toMatchObject({ audio: false, video: { deviceId: { ideal: 'counter' } } })
  })

  it('is ended when the page goes, and when the permission comes too late', async () => {
    const late = track('lid')
    let permit: (stream: MediaStream) => void = () => undefined
    devices(() => new Promise((resolve) => (permit = resolve)))
    const page = scope()
    const camera = page.run(use_document_camera)!
    const opening = camera.open()
    page.stop()
    permit(stream_of(late))
    await opening
    expect(late.stop).toHaveBeenCalled()
    expect(camera.state.value).toBe('off')
  })

  it('says that it was unplugged', async () => {
    const lid = track('lid')
    devices(async () => stream_of(lid))
    const camera = scope().run(use_document_camera)!
    await camera.open()
    lid.dispatchEvent(new Event('ended'))
    expect(camera.state.value).toBe('none')
  })

  it('says why there is no picture', async () => {
    expect(fault_of(named('NotAllowedError'))).toBe('refused')
    expect(fault_of(named('NotFoundError'))).toBe('none')
    expect(fault_of(named('NotReadableError'))).toBe('busy')
    devices(async () => {
      throw named('NotAllowedError')
    })
    const camera = scope().run(use_document_camera)!
    await camera.open()
    expect(camera.state.value).toBe('refused')
    vi.stubGlobal('navigator', {})
    await camera.open()
    expect(camera.state.value).toBe('insecure')
  })
})
