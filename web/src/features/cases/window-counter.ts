import { computed, reactive, ref, shallowRef, type ShallowRef } from 'vue'
import type { Handing } from './case-names'
import type { Case, Gap, HandedMaterial, MaterialOfCase } from './use-cases'

export interface HandedHere {
  handing: Handing
  reference: string
}

const kFixed: readonly string[] = ['upload', 'scan', 'certificate', 'shared']

/**
 * How a material may be taken in at the counter: what this office issued itself by its number, all
 * else on paper or on a promise, or scanned there; what is held electronically stays so (REQ-093, REQ-095).
 */
export function handings_of(material: MaterialOfCase, now = ''): Handing[] {
  if (material.own_issued) return ['number']
  if (now === 'scan') return ['scan', 'paper', 'commitment']
  if (material.held && kFixed.includes(material.handing)) return [material.handing as Handing]
  return ['paper', 'commitment']
}

/** A material laid on the counter: as it is held electronically already, or in the usual way. */
export function laid_down(material: MaterialOfCase, usual: Handing): HandedHere {
  const ways = handings_of(material)
  const handing = ways.includes(usual) ? usual : ways[0]!
  return { handing, reference: handing === material.handing ? material.reference : '' }
}

/** Whether it may be taken in by a scan: a paper that is there, or one that was found wanting. */
export const may_be_scanned = (material: MaterialOfCase, now: string) =>
  !material.own_issued && ['paper', 'commitment', 'scan'].includes(now)

export const point_of = (key: string, at: number) => `${key}/${at}`

/** What lies on the counter: the case, what was handed in, what was looked at, what is missing. */
export function create_counter() {
  const filed = shallowRef<Case | null>(null)
  const handed = reactive(new Map<string, HandedHere>())
  const ticked = reactive(new Set<string>())
  const answers = ref<Record<string, unknown>>({})
  const form_changed = ref(false)
  const green_channel = ref('')

  function clear() {
    filed.value = null
    handed.clear()
    ticked.clear()
    answers.value = {}
    form_changed.value = false
    green_channel.value = ''
  }

  /** A newer version of the same case leaves alone what was written down on the counter. */
  function put(now: Case) {
    const another = filed.value?.case_id !== now.case_id
    if (another) clear()
    filed.value = now
    if (!another) return
    // What was told to be wrong has to come again, whether something lies there or not.
    const told = now.state === 'awaiting-supplement' ? now.gaps.map((gap) => gap.material) : []
    for (const { key, held, handing, reference } of now.materials) {
      if (held && !told.includes(key)) handed.set(key, { handing: handing as Handing, reference })
    }
    answers.value = { ...now.answers }
  }

  const sums = sums_of({ filed, handed, ticked })
  return { filed, handed, ticked, answers, form_changed, green_channel, clear, put, ...sums }
}

export type Counter = ReturnType<typeof create_counter>

interface OnTheCounter {
  filed: ShallowRef<Case | null>
  handed: ReadonlyMap<string, HandedHere>
  ticked: ReadonlySet<string>
}

function sums_of({ filed, handed, ticked }: OnTheCounter) {
  const is_draft = computed(() => filed.value?.state === 'draft')
  /** The applicant is back with what was missing (补正). */
  const is_supplement = computed(() => filed.value?.state === 'awaiting-supplement')
  /** Once received, what was handed in stands; before, the window may write it down. */
  const is_open = computed(
    () => is_draft.value || is_supplement.value || filed.value?.state === 'submitted',
  )

  const told = computed(
    () => new Set(is_supplement.value ? filed.value?.gaps.map((gap) => gap.material) : []),
  )
  const is_needed = (one: MaterialOfCase) =>
    one.required || handed.has(one.key) || told.value.has(one.key)
  const needed = computed(() => filed.value?.materials.filter(is_needed) ?? [])
  const others = computed(() => filed.value?.materials.filter((one) => !is_needed(one)) ?? [])
  const missing = computed(() => needed.value.filter((one) => !handed.has(one.key)))
  const unticked = computed(() =>
    needed.value
      .filter((material) => handed.has(material.key))
      .flatMap((material) =>
        material.review_points
          .map((words, at) => ({ material, at, words }))
          .filter(({ at }) => !ticked.has(point_of(material.key, at))),
      ),
  )
  const may_defer = computed(
    () => missing.value.length > 0 && missing.value.every((one) => one.deferrable),
  )
  return { is_draft, is_supplement, is_open, needed, others, missing, unticked, may_defer }
}

/** All that was handed in, as it is sent. */
export function materials_on({ filed, handed }: Counter): HandedMaterial[] {
  return [...handed.entries()].map(([key, { handing, reference }]) => ({
    key,
    handing,
    files: filed.value?.materials.find((one) => one.key === key)?.files ?? [],
    reference: reference.trim() || null,
  }))
}

/** What came now: what lay there before and stands as it was has not changed. */
export function brought_to(counter: Counter, before: Case): HandedMaterial[] {
  const told = before.gaps.map((gap) => gap.material)
  return materials_on(counter).filter(({ key, handing, reference }) => {
    const held = before.materials.find((one) => one.key === key && one.held)
    const same = held?.handing === handing && held.reference === (reference ?? '')
    return !same || told.includes(key)
  })
}

/** The one-time notice as it would have to be: all that is missing, all that was not in order. */
export function gaps_of(
  missing: readonly MaterialOfCase[],
  unticked: readonly { material: MaterialOfCase; words: string }[],
  words_for: { missing: string; wrong: (points: string) => string },
): Gap[] {
  const gaps = missing.map((one) => ({ material: one.key, words: words_for.missing }))
  const wrong = new Map<string, string[]>()
  for (const { material, words } of unticked) {
    wrong.set(material.key, [...(wrong.get(material.key) ?? []), words])
  }
  for (const [material, points] of wrong) {
    gaps.push({ material, words: words_for.wrong(points.join('；')) })
  }
  return gaps
}
