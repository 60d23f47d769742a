import { computed, shallowRef, watch } from 'vue'

/**
 * A model that is read back at once: what the parent holds comes down only with the next rendering, and a
 * browser that fills several fields in at once would undo all but the last.
 */
export function use_held<Value>(given: () => Value, tell: (value: Value) => void) {
  const held = shallowRef(given())
  watch(given, (value) => {
    held.value = value
  })
  return computed<Value>({
    get: () => held.value,
    set: (value) => {
      held.value = value
      tell(value)
    },
  })
}
