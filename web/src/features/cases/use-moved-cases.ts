import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { problem_of, type Problem } from '@/api/problem'

export type Supposed = Omit<Schemas['WhatIf'], 'after'>
export type MovedCase = Schemas['MovedCase']

/** Which open cases would be due on another day; a walk page by page that can be stopped. */
export function use_moved_cases() {
  const moved = shallowRef<readonly MovedCase[]>([])
  const examined = ref(0)
  const state = ref<'idle' | 'running' | 'stopped' | 'done'>('idle')
  const problem = shallowRef<Problem | null>(null)
  let walk = 0

  function reset() {
    walk += 1
    moved.value = []
    examined.value = 0
    state.value = 'idle'
    problem.value = null
  }

  async function start(supposed: Supposed) {
    reset()
    const mine = walk
    state.value = 'running'
    try {
      let after: string | null = null
      do {
        const page: Schemas['MovedCases'] = body(
          await api.POST('/api/desk/due-days/what-if', { body: { ...supposed, after } }),
        )
        if (mine !== walk) return
        moved.value = [...moved.value, ...page.cases]
        examined.value += page.examined
        after = page.next
      } while (after !== null)
      state.value = 'done'
    } catch (error) {
      if (mine !== walk) return
      problem.value = problem_of(error)
      state.value = 'idle'
    }
  }

  function stop() {
    walk += 1
    state.value = 'stopped'
  }

  onScopeDispose(() => (walk += 1))
  const overdue = computed(() => moved.value.filter((one) => one.overdue_then).length)
  return { moved, overdue, examined, state, problem, start, stop, reset }
}
