const patience_milliseconds = 60_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

let touched_at = Date.now()
const notice = () => (touched_at = Date.now())
for (const sign of signs) window.addEventListener(sign, notice, { passive: true, capture: true })

/**
 * Whether somebody touched the page a moment ago. What a page asks by itself says so, and does not
 * keep the session open.
 */
export const is_attended = () => Date.now() - touched_at < patience_milliseconds
