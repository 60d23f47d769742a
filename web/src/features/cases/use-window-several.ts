import { computed, ref, shallowRef } from 'vue'
import type { KnownItem } from './recent-items'
import type { Applicant } from './use-applicant-search'
import { do_act, read_case, save_draft, type Case } from './use-cases'
import { open_joint_case, read_joint_case } from './use-joint-case'
import { handed_of } from './portal/shared-fields'
import { parts_of, type Needs } from './portal/use-chosen-items'
import type { WindowCase } from './use-window-case'

/** Several things for which one person stands at the counter, opened as one application. */
export function use_window_several(at: WindowCase) {
  const together = ref(false)
  const chosen = ref<KnownItem[]>([])
  const delivery = ref<'each' | 'together'>('each')
  const needs = ref<Needs>({})
  /** What was begun alone: what is written in it goes into its part. */
  const begun = shallowRef<Case | null>(null)

  function add(item: KnownItem) {
    if (!chosen.value.some((one) => one.item_id === item.item_id)) chosen.value = [...chosen.value, item]
  }
  function take_out(item_id: string) {
    chosen.value = chosen.value.filter((one) => one.item_id !== item_id)
  }
  function clear() {
    together.value = false
    chosen.value = []
    begun.value = null
    delivery.value = 'each'
    needs.value = {}
  }
  /** Its result is needed before this one can be filed; none: it goes at once. */
  function wait_for(item_id: string, needed: string) {
    needs.value = { ...needs.value, [item_id]: needed ? [needed] : [] }
  }

  async function carry(before: Case, case_id: string): Promise<void> {
    const written = await read_case(before.case_id)
    const part = await read_case(case_id)
    await save_draft(part, { answers: written.answers, materials: handed_of(written) })
    await do_act('discard', written, {})
  }

  async function open(applicant_id: string): Promise<Case> {
    const joint_case_id = await open_joint_case({
      applicant_id,
      channel: '窗口',
      delivery: delivery.value,
      parts: parts_of(chosen.value.map(({ item_id }) => item_id), needs.value),
    })
    const { parts } = await read_joint_case(joint_case_id)
    const before = begun.value
    const same = before && parts.find((part) => part.item.entry_id === before.item.entry_id)
    if (before && same) await carry(before, same.case_id)
    return read_case(parts[0]?.case_id ?? '')
  }

  return {
    together,
    chosen,
    delivery,
    needs,
    wait_for,
    may_begin: computed(() => chosen.value.length > 1),
    add,
    take_out,
    clear,
    /** The case on the counter becomes the first of several; who applies stays. */
    one_more(now: Case, applicant: Applicant | null): Applicant {
      clear()
      begun.value = now
      together.value = true
      add({ item_id: now.item.entry_id, name: now.item.name, unit_name: now.unit.name })
      at.leave()
      return applicant ?? { person_id: now.applicant_id, name: now.applicant_name, number: '' }
    },
    async begin(applicant_id: string): Promise<boolean> {
      const opened = await at.begin_with(() => open(applicant_id))
      if (opened) clear()
      return opened
    },
    /** Back to the one thing that was begun, or to none. */
    async only_one(): Promise<void> {
      const before = begun.value
      clear()
      if (before) await at.take_up(before.case_id)
    },
  }
}

export type WindowSeveral = ReturnType<typeof use_window_several>
