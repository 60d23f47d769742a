import { onScopeDispose, ref, shallowRef } from 'vue'
import { is_text, remember, remembered } from './remembered'

/** Why there is no picture: no secure address, none connected, not permitted, another program has it. */
export type CameraFault = 'insecure' | 'none' | 'refused' | 'busy'
export type CameraState = 'off' | 'starting' | 'live' | CameraFault

const kRemembered = 'document-camera'
/** More than A4 at 200 dpi needs; a device gives the nearest that it can. */
const kWanted = { width: { ideal: 4096 }, height: { ideal: 3072 } }

export function fault_of(error: unknown): CameraFault {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    default:
      return 'busy'
  }
}

function wanted_from(device_id: string): MediaTrackConstraints {
  // A device that was unplugged since must not bar the others.
  return device_id ? { ...kWanted, deviceId: { ideal: device_id } } : { ...kWanted, facingMode: { ideal: 'environment' } }
}

const end = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop())

/** The camera over the counter (高拍仪), a USB camera to the browser; which one, this workplace remembers. */
export function use_document_camera() {
  const state = ref<CameraState>('off')
  const stream = shallowRef<MediaStream | null>(null)
  const devices = shallowRef<MediaDeviceInfo[]>([])
  const chosen = ref(remembered(kRemembered, is_text, ''))
  /** Whoever has closed it, or chosen another, meanwhile gets no picture. */
  let asked = 0

  function close() {
    asked += 1
    end(stream.value)
    stream.value = null
    state.value = 'off'
  }

  async function open() {
    close()
    const own = asked
    // Browsers hide cameras from pages that are not on a secure address.
    const media = navigator.mediaDevices as MediaDevices | undefined
    if (!media) {
      state.value = 'insecure'
      return
    }
    state.value = 'starting'
    try {
      const opened = await media.getUserMedia({ audio: false, video: wanted_from(chosen.value) })
      if (own !== asked) return end(opened)
      await show(opened, media)
    } catch (error) {
      if (own === asked) state.value = fault_of(error)
    }
  }

  async function show(opened: MediaStream, media: MediaDevices) {
    stream.value = opened
    state.value = 'live'
    const [track] = opened.getVideoTracks()
    track?.addEventListener('ended', () => {
      if (stream.value !== opened) return
      close()
      state.value = 'none'
    })
    chosen.value = track?.getSettings().deviceId ?? ''
    // Their names are told only to who may use one of them.
    devices.value = (await media.enumerateDevices()).filter((one) => one.kind === 'videoinput')
  }

  function choose(device_id: string) {
    chosen.value = device_id
    remember(kRemembered, device_id)
    return open()
  }

  onScopeDispose(close)
  return { state, stream, devices, chosen, open, close, choose }
}
