import { ref, shallowRef } from 'vue'
import { may_retry, problem_of, type Problem } from '@/api/problem'
import type { Schemas } from '@/api/client'
import type { Field } from '@/ui/form/field'
import type { Case, HandedMaterial } from '../use-cases'
import type { DraftContent, LocalDraft, LocalDrafts } from './local-drafts'
import { close_with_sign_out } from './open-drafts'
import { is_same_content } from './same-content'

/**
 * saved: the server has all of it · unsaved: about to be sent · saving · offline: kept here, sent as soon
 * as it can be · signed-out: kept here, sent after signing in again · conflict: somebody else, or another
 * device, saved a newer version, and the person has to choose · closed: it is no draft any more ·
 * refused: the server does not take it as it is.
 */
export type SaveState =
  'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'closed' | 'refused'

export interface Conflict {
  mine: DraftContent
  kept_at: string
  theirs: Case
}

export interface DraftKeeping {
  fields: readonly Field[]
  copies: LocalDrafts
  save: (of: Pick<Case, 'case_id' | 'version'>, draft: Schemas['CaseDraft']) => Promise<Case>
  read: (case_id: string) => Promise<Case>
  now: () => Date
}

/** After the last letter, before it is sent. */
const pause_milliseconds = 800
const first_retry_milliseconds = 5_000
const longest_retry_milliseconds = 60_000

export function content_of(filed: Case): DraftContent {
  return {
    answers: filed.answers as DraftContent['answers'],
    materials: filed.materials
      .filter((one) => one.held || one.handing !== '')
      .map(({ key, handing, reference }) => ({ key, handing, files: [], reference: reference || null })),
  }
}

export type DraftKeeper = ReturnType<typeof keep_draft>

/** Keeps a draft here with each change and on the server a little later; loses nothing on the way. */
export function keep_draft(opened: Case, keeping: DraftKeeping) {
  const { fields, copies } = keeping
  const filed = shallowRef(opened)
  const content = shallowRef(content_of(opened))
  const state = ref<SaveState>('saved')
  const saved_at = ref('')
  const conflict = shallowRef<Conflict | null>(null)
  const problem = shallowRef<Problem | null>(null)
  /** False where this browser keeps nothing: only the server has it then. */
  const kept_here = ref(true)

  let base = content_of(opened)
  let sent: DraftContent | null = null
  let changes = 0
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let is_left = false
  let is_put_away = false

  const same = (one: DraftContent, other: DraftContent) => is_same_content(fields, one, other)
  const is_stopped = () => state.value === 'conflict' || state.value === 'closed'

  function keep_here() {
    if (is_put_away) return
    const copy: LocalDraft = {
      ...content.value,
      version: filed.value.version,
      kept_at: keeping.now().toISOString(),
      base,
      sent,
    }
    kept_here.value = copies.keep(opened.case_id, copy)
  }

  function send_after(milliseconds: number) {
    clearTimeout(timer)
    if (is_left) return
    timer = setTimeout(() => void flush(), milliseconds)
  }

  function change(part: Partial<DraftContent>) {
    if (is_stopped()) return
    content.value = { ...content.value, ...part }
    changes += 1
    keep_here()
    if (state.value !== 'offline' && state.value !== 'signed-out') state.value = 'unsaved'
    if (state.value === 'unsaved') send_after(pause_milliseconds)
  }

  function take(now: Case) {
    go_on_from(now)
    problem.value = null
    saved_at.value = keeping.now().toISOString()
  }

  function go_on_from(now: Case) {
    filed.value = now
    base = content_of(now)
    sent = null
    tries = 0
  }

  async function send() {
    const at = changes
    sent = content.value
    state.value = 'saving'
    keep_here()
    const { case_id, version } = filed.value
    try {
      take(await keeping.save({ case_id, version }, as_body(sent)))
      after_saving(at)
    } catch (error) {
      await refused(problem_of(error), at)
    }
  }

  function after_saving(at: number) {
    if (changes === at) {
      copies.remove(opened.case_id)
      state.value = 'saved'
      return
    }
    keep_here()
    state.value = 'unsaved'
    send_after(pause_milliseconds)
  }

  async function refused(refusal: Problem, at: number) {
    problem.value = refusal
    if (refusal.status === 412 || refusal.status === 409) return meet_newer(at)
    // Whoever is somebody else now is told nothing of the case.
    if ([401, 403, 404].includes(refusal.status)) state.value = 'signed-out'
    else if (may_retry(refusal)) {
      state.value = 'offline'
      send_after(Math.min(first_retry_milliseconds * 2 ** tries, longest_retry_milliseconds))
      tries += 1
    } else state.value = 'refused'
  }

  async function meet_newer(at: number) {
    try {
      const newest = await keeping.read(opened.case_id)
      if (newest.state !== 'draft') {
        filed.value = newest
        state.value = 'closed'
        return
      }
      const theirs = content_of(newest)
      // It was our own: only the answer to it never came.
      if ((sent && same(theirs, sent)) || same(theirs, content.value)) {
        take(newest)
        return after_saving(same(theirs, content.value) ? changes : at)
      }
      // The case has moved on, and nobody has written anything else.
      if (same(theirs, base)) return send_on(newest)
      stand(newest)
    } catch (error) {
      await refused(problem_of(error), at)
    }
  }

  function send_on(newest: Case) {
    go_on_from(newest)
    keep_here()
    state.value = 'unsaved'
    send_after(pause_milliseconds)
  }

  function stand(newest: Case) {
    conflict.value = { mine: content.value, kept_at: keeping.now().toISOString(), theirs: newest }
    state.value = 'conflict'
  }

  /** Sends what is not there yet, at once; waits for what is on its way. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (is_put_away || state.value === 'saved' || is_stopped()) return
    if (running) return flush()
    running = send().finally(() => (running = null))
    await running
  }

  /** The line is back, or somebody has signed in again. */
  function try_again() {
    if (state.value === 'offline' || state.value === 'signed-out') void flush()
  }

  function choose(whose: 'mine' | 'theirs') {
    const met = conflict.value
    if (!met) return
    go_on_from(met.theirs)
    conflict.value = null
    problem.value = null
    if (whose === 'theirs') {
      content.value = content_of(met.theirs)
      copies.remove(opened.case_id)
      state.value = 'saved'
      return
    }
    state.value = 'unsaved'
    keep_here()
    void flush()
  }

  /** Something else than a saving has moved the case on. */
  function replace(now: Case) {
    filed.value = now
    if (now.state !== 'draft') {
      copies.remove(opened.case_id)
      state.value = 'closed'
    }
  }

  /** One last try; what it leaves is sent when the draft is opened again. */
  function leave() {
    clearTimeout(timer)
    is_left = true
    if (state.value === 'unsaved' || state.value === 'offline') void flush()
  }

  close_with_sign_out(() => {
    clearTimeout(timer)
    is_put_away = true
  })

  const copy = copies.find(opened.case_id)
  if (copy && opened.state === 'draft') resume(copy)

  function resume(found: LocalDraft) {
    const mine = { answers: found.answers, materials: found.materials }
    const theirs = content_of(opened)
    sent = found.sent
    if (same(mine, theirs)) {
      copies.remove(opened.case_id)
      return
    }
    content.value = mine
    changes += 1
    const ours = [found.base, found.sent].some((one) => one && same(theirs, one))
    if (found.version === opened.version || ours) {
      state.value = 'unsaved'
      send_after(pause_milliseconds)
      return
    }
    stand(opened)
    if (conflict.value) conflict.value = { ...conflict.value, kept_at: found.kept_at }
  }

  return {
    filed, content, state, saved_at, conflict, problem, kept_here,
    change, flush, try_again, choose, replace, leave,
  }
}

function as_body(content: DraftContent): Schemas['CaseDraft'] {
  return {
    answers: content.answers as Schemas['CaseDraft']['answers'],
    materials: content.materials as HandedMaterial[],
  }
}
