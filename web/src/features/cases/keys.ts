import { onBeforeUnmount, onMounted } from 'vue'

const kOwnKeys =
  'input:not([type="checkbox"]), select, textarea, dialog, [role="dialog"], [contenteditable="true"]'

/** Keys of a page are not for who types, chooses or has a dialog open. */
export function is_elsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('.el-overlay:not([style*="display: none"]) [role="dialog"], dialog[open]')) return true
  return target instanceof HTMLElement && target.closest(kOwnKeys) !== null
}

/** Ctrl+Enter sends what lies open, from wherever in it one is. */
export function use_ctrl_enter(is_open: () => boolean, send: () => void): void {
  function by_keyboard(event: KeyboardEvent) {
    // What the same stroke has just opened is not sent by it.
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !is_open()) return
    event.preventDefault()
    send()
  }
  onMounted(() => window.addEventListener('keydown', by_keyboard))
  onBeforeUnmount(() => window.removeEventListener('keydown', by_keyboard))
}
