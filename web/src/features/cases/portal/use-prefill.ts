import { computed, shallowRef, watch, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import { t } from '@/locales/messages'
import { answers_pointer, type Answers } from '@/ui/form/field'
import type { AnswerSource } from '@/ui/form/form-context'
import type { DraftKeeper } from './draft-keeper'

export type PrefilledField = Schemas['PrefilledField']
export type Candidate = Schemas['MaterialCandidate']

const stored_key = (case_id: string) => `yimen.prefilled.${case_id}`

function read_stored(case_id: string): PrefilledField[] {
  try {
    return JSON.parse(sessionStorage.getItem(stored_key(case_id)) ?? '[]') as PrefilledField[]
  } catch {
    return []
  }
}

/** Where a value that the house knew comes from. */
export function source_words(field: PrefilledField): string {
  return field.source === 'earlier-case'
    ? t('application.from-case', { name: field.item_name ?? '', number: field.case_number ?? '' })
    : t('application.from-identity')
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Only what nobody has answered yet; what the person wrote stays. */
export function filled_in(answers: Answers, fields: readonly PrefilledField[]): Answers {
  const open = fields.filter(({ key }) => answers[key] === undefined || answers[key] === '')
  return open.length ? { ...answers, ...Object.fromEntries(open.map((one) => [one.key, one.value])) } : answers
}

/** What the house knows already, put where nobody has answered yet, and where each of it comes from. */
export function use_prefill(case_id: string, keeper: Ref<DraftKeeper | null>) {
  const prefilled = shallowRef(read_stored(case_id))
  const found = useQuery({
    queryKey: ['prefill', case_id],
    queryFn: async () =>
      body(await api.GET('/api/cases/{case_id}/prefill', { params: { path: { case_id } } })),
    enabled: computed(() => keeper.value?.filed.value.state === 'draft'),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

  watch([found.data, keeper], ([data, kept]) => {
    if (!data || !kept || data.fields.length === 0) return
    // What was offered once and taken out again is not put back.
    const offered = prefilled.value.map(({ key }) => key)
    const fresh = data.fields.filter(({ key }) => !offered.includes(key))
    const answers = filled_in(kept.content.value.answers, fresh)
    const known = data.fields.map(({ key }) => key)
    prefilled.value = [...prefilled.value.filter(({ key }) => !known.includes(key)), ...data.fields]
    try {
      sessionStorage.setItem(stored_key(case_id), JSON.stringify(prefilled.value))
    } catch {
      // The sources are then not shown after a reload.
    }
    if (answers !== kept.content.value.answers) kept.change({ answers })
  })

  /** An answer that was changed comes from the person. */
  const sources = computed(() => {
    const answers = keeper.value?.content.value.answers ?? {}
    const shown: Record<string, AnswerSource> = {}
    for (const field of prefilled.value) {
      if (!same(answers[field.key], field.value)) continue
      shown[`${answers_pointer}/${field.key}`] = { words: source_words(field), locked: !field.changeable }
    }
    return shown
  })
  const candidates = computed(
    () => new Map((found.data.value?.materials ?? []).map((one) => [one.key, one.candidates])),
  )
  return { sources, candidates }
}
