/** The drafts that are open in this page; those of other pages of this browser hear of it, too. */
const closers = new Set<() => void>()
const announcement = 'yimen.drafts-put-away'

const close_here = () => closers.forEach((close) => close())

window.addEventListener('storage', (event) => {
  if (event.key === announcement && event.newValue !== null) close_here()
})

export function close_with_sign_out(close: () => void) {
  closers.add(close)
}

/** After it nothing of them is written down on the device. */
export function close_open_drafts() {
  close_here()
  closers.clear()
  localStorage.setItem(announcement, '1')
  localStorage.removeItem(announcement)
}
