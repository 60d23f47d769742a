import { onBeforeUnmount, onMounted } from 'vue'

/** Paper has nothing to click: what is folded on the screen is opened while it is printed. */
export function use_open_for_print(): void {
  let opened: HTMLDetailsElement[] = []

  function open() {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const details of opened) details.open = true
  }

  function close() {
    for (const details of opened) details.open = false
    opened = []
  }

  onMounted(() => {
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', open)
    window.removeEventListener('afterprint', close)
  })
}
