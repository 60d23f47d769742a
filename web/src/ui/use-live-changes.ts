import { onScopeDispose, readonly, ref, watch } from 'vue'

export interface Change {
  kind: 'case' | 'message'
  case_id?: string
  version?: number
}

export interface Heard {
  changed: (change: Change) => void
  /** Something may have changed: look at all of it. */
  missed: () => void
  /** The session is over. */
  ended: () => void
}

const first_pause = 2_000
const longest_pause = 5 * 60_000
const look_again_milliseconds = 60_000

const live = ref(false)
/** Whether the page is told what changes; otherwise it looks now and then. */
export const is_live = readonly(live)

/** Counts what was told of this page's person, whatever it was. */
const told = ref(0)

/**
 * Looks again when something was told, and now and then where nobody is: for pages that everybody may
 * see.
 */
export function use_looking_again(look: () => void) {
  watch(told, look)
  const looking = setInterval(() => {
    if (!live.value && !document.hidden) look()
  }, look_again_milliseconds)
  onScopeDispose(() => clearInterval(looking))
}

/** Doubled with each failure, and spread, so that pages do not come back all at once. */
const pause_after = (failures: number) =>
  Math.min(first_pause * 2 ** (failures - 1), longest_pause) * (0.75 + Math.random() / 2)

/**
 * Is told by the server what changes, as long as it is wanted and the page is seen. Where that does
 * not work, all is looked at once a minute.
 */
export function use_live_changes(address: string, is_wanted: () => boolean, heard: Heard) {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let was_told = false

  function close() {
    clearTimeout(again)
    source?.close()
    source = undefined
    live.value = false
  }

  function open() {
    close()
    if (!('EventSource' in window) || document.hidden || !is_wanted()) return
    const opened = new EventSource(address)
    source = opened
    // The browser comes back by itself and says where it was; a new one knows nothing of before.
    let is_first = true
    opened.addEventListener('ready', () => {
      failures = 0
      live.value = true
      if (is_first && was_told) heard.missed()
      is_first = false
      was_told = true
    })
    opened.addEventListener('changed', (event) => {
      told.value += 1
      heard.changed(JSON.parse((event as MessageEvent<string>).data) as Change)
    })
    opened.addEventListener('missed', () => {
      told.value += 1
      heard.missed()
    })
    opened.addEventListener('ended', () => {
      close()
      was_told = false
      heard.ended()
    })
    opened.addEventListener('error', () => {
      live.value = false
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return
      failures += 1
      again = setTimeout(open, pause_after(failures))
    })
  }

  function see() {
    if (document.hidden) close()
    else if (!source) open()
  }

  function look() {
    if (!live.value && !document.hidden && is_wanted()) heard.missed()
  }

  watch(
    is_wanted,
    (wanted) => {
      was_told = false
      failures = 0
      if (wanted) open()
      else close()
    },
    { immediate: true },
  )
  document.addEventListener('visibilitychange', see)
  const looking = setInterval(look, look_again_milliseconds)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', see)
    clearInterval(looking)
    close()
  })
}
