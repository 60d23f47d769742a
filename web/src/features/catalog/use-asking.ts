import { ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'

/** One thing at a time that a dialog asks about, and how carrying it out went. */
export function use_asking<Subject>(carry_out: (subject: Subject, reason: string) => Promise<unknown>) {
  const subject = shallowRef<Subject | null>(null)
  const problem = ref<Problem | null>(null)
  const waiting = ref(false)
  const done = ref(false)

  function ask(wanted: Subject) {
    problem.value = null
    done.value = false
    subject.value = wanted
  }

  async function confirm(reason: string) {
    if (subject.value === null || waiting.value) return
    waiting.value = true
    problem.value = null
    try {
      await carry_out(subject.value, reason)
      subject.value = null
      done.value = true
    } catch (error) {
      problem.value = problem_of(error)
    } finally {
      waiting.value = false
    }
  }

  function close() {
    subject.value = null
    problem.value = null
  }

  return { subject, problem, waiting, done, ask, confirm, close }
}
