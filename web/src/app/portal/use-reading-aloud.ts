import { onScopeDispose, ref } from 'vue'

const kReadable = 'h1, h2, h3, p, li, dt, dd, summary, td, th, label, button'

/** What is read, in order: each innermost readable element of `root` that is in sight. */
export function passages(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(kReadable)].filter(
    (element) =>
      !element.querySelector(kReadable) &&
      !element.closest('[hidden], [aria-hidden="true"], .unseen, details:not([open]) > :not(summary)') &&
      words(element) !== '',
  )
}

export function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Reads the page aloud passage by passage and marks the passage that is being read. */
export function use_reading_aloud(find_root: () => Element | null) {
  const reading = ref(false)
  let marked: HTMLElement | null = null

  function mark(element: HTMLElement | null) {
    marked?.classList.remove('being-read')
    marked = element
    element?.classList.add('being-read')
    element?.scrollIntoView({ block: 'center' })
  }

  function stop() {
    reading.value = false
    speechSynthesis.cancel()
    mark(null)
  }

  function read(rest: HTMLElement[]) {
    const [element, ...later] = rest
    if (!element || !reading.value) return stop()
    const utterance = new SpeechSynthesisUtterance(words(element))
    utterance.lang = document.documentElement.lang
    utterance.rate = 0.9
    utterance.onend = () => {
      if (reading.value) read(later)
    }
    utterance.onerror = stop
    mark(element)
    speechSynthesis.speak(utterance)
  }

  function start() {
    const root = find_root()
    if (!root) return
    speechSynthesis.cancel()
    reading.value = true
    read(passages(root))
  }

  onScopeDispose(() => {
    if (reading.value) stop()
  })
  return { reading, start, stop }
}
