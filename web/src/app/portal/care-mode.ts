import { computed, reactive, watch } from 'vue'

const kStored = 'yimen.care'

/** 关怀版: each part can be had alone. Remembered on this device. */
export const care = reactive({ large: false, plain: false, aloud: false })
export const care_is_on = computed(() => care.large || care.plain || care.aloud)

export function set_all_care(on: boolean): void {
  care.large = on
  care.plain = on
  care.aloud = on && can_read_aloud()
}

export function can_read_aloud(): boolean {
  return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined'
}

/** Before the first paint, so that nothing jumps. */
export function restore_care(): void {
  try {
    const stored = JSON.parse(localStorage.getItem(kStored) ?? '{}') as Partial<typeof care>
    care.large = stored.large === true
    care.plain = stored.plain === true
    care.aloud = stored.aloud === true && can_read_aloud()
  } catch {
    // Nothing stored that could be read: the usual look.
  }
  watch(care, show, { immediate: true })
}

function show() {
  document.documentElement.classList.toggle('large', care.large)
  document.documentElement.classList.toggle('plain', care.plain)
  try {
    localStorage.setItem(kStored, JSON.stringify(care))
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
}
