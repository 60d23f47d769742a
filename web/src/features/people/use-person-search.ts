import { ref, watch } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { t } from '@/locales/messages'

interface Registered<Person> {
  person: Person
  known: boolean
  warnings: readonly { message: string }[]
}

interface Acts<Person> {
  /** The number that is looked for. */
  number: () => string
  find: () => Promise<Person>
  register: () => Promise<Registered<Person>>
}

/** Finds somebody by number, and registers who is not there: natural and legal persons alike. */
export function use_person_search<Person>({ number, find, register }: Acts<Person>) {
  const person = ref<Person | null>(null)
  const problem = ref<Problem | null>(null)
  const unknown = ref(false)
  const said = ref('')

  watch(number, () => (unknown.value = false))

  async function look() {
    said.value = ''
    person.value = null
    unknown.value = false
    problem.value = null
    try {
      person.value = await find()
    } catch (error) {
      const answer = problem_of(error)
      if (answer.status === 404) unknown.value = true
      else problem.value = answer
    }
  }

  async function add() {
    problem.value = null
    try {
      const made = await register()
      person.value = made.person
      unknown.value = false
      said.value = [
        made.known ? t('persons.known') : t('persons.registered'),
        ...made.warnings.map((warning) => warning.message),
      ].join(' ')
    } catch (error) {
      problem.value = problem_of(error)
    }
  }

  const submit = () => (unknown.value ? add() : look())
  return { person, problem, unknown, said, submit }
}
