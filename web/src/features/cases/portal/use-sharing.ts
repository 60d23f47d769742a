import { onScopeDispose, ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import type { Schemas } from '@/api/client'
import { share_in_joint_case, type JointCase } from '../use-joint-case'
import { close_with_sign_out } from './open-drafts'

const pause_milliseconds = 800
const unsent_prefix = 'yimen.shared.'

/** What has not arrived yet, over a reload and over signing in again; only in this tab. */
function unsent_of(joint_case_id: string) {
  const key = unsent_prefix + joint_case_id
  return {
    find(): Record<string, unknown> {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>
      } catch {
        return {}
      }
    },
    keep(typed: Record<string, unknown>) {
      try {
        if (Object.keys(typed).length) sessionStorage.setItem(key, JSON.stringify(typed))
        else sessionStorage.removeItem(key)
      } catch {
        // Full or forbidden: then there is only the server.
      }
    },
  }
}

/** Lays what the parts share into all of them while it is typed, and says whether it has arrived. */
export function use_sharing(
  joint_case_id: () => string,
  /** An answer as it is sent: what was typed stays on the page as it was typed. */
  normal_of: (element: string, typed: unknown) => unknown,
  taken: (now: JointCase) => void,
) {
  /** By data element; what was typed here goes before what the drafts say. */
  const typed = ref<Record<string, unknown>>({})
  const open = new Set<string>()
  const unsent = unsent_of(joint_case_id())
  let may_keep = true
  close_with_sign_out(() => (may_keep = false))
  const write_down = () => {
    if (may_keep) unsent.keep(Object.fromEntries([...open].map((element) => [element, typed.value[element]])))
  }
  const state = ref<'saved' | 'unsaved' | 'saving'>('saved')
  const problem = shallowRef<Problem | null>(null)
  let pause: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()

  async function send(shared: Schemas['SharedInJointCase']): Promise<boolean> {
    try {
      const now = await share_in_joint_case(joint_case_id(), shared)
      problem.value = null
      taken(now)
      return true
    } catch (error) {
      problem.value = problem_of(error)
      return false
    }
  }

  async function save() {
    if (open.size === 0) return
    const sent = [...open]
    open.clear()
    state.value = 'saving'
    const elements = Object.fromEntries(sent.map((element) => [element, normal_of(element, typed.value[element])]))
    const arrived = await send({ elements: elements as Schemas['SharedInJointCase']['elements'] })
    if (!arrived) sent.forEach((element) => open.add(element))
    state.value = open.size === 0 ? 'saved' : 'unsaved'
    write_down()
  }

  function answer(changed: Record<string, unknown>) {
    typed.value = { ...typed.value, ...changed }
    Object.keys(changed).forEach((element) => open.add(element))
    state.value = 'unsaved'
    write_down()
    clearTimeout(pause)
    pause = setTimeout(() => (saving = saving.then(save)), pause_milliseconds)
  }

  /** Waits for what is on its way; answers whether all has arrived. */
  async function settle(): Promise<boolean> {
    clearTimeout(pause)
    await (saving = saving.then(save))
    return open.size === 0
  }
  onScopeDispose(() => void settle())
  const left = unsent.find()
  if (Object.keys(left).length) answer(left)

  return { typed, state, problem, answer, settle, send }
}

export type Sharing = ReturnType<typeof use_sharing>
