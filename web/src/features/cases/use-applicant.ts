import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body } from '@/api/client'
import { ProblemError } from '@/api/problem'
import { use_rights } from '@/features/people/use-session'

async function read_name(person_id: string): Promise<string> {
  const params = { path: { person_id } }
  try {
    const person = body(await api.GET('/api/desk/natural-persons/{person_id}', { params }))
    return `${person.name} ${person.number}`
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error
  }
  const legal = body(await api.GET('/api/desk/legal-persons/{person_id}', { params }))
  return `${legal.name} ${legal.credit_code}`
}

/** Who applies, masked, for those whose duty it is to know; empty for the others. */
export function use_applicant(person_id: MaybeRefOrGetter<string>) {
  const rights = use_rights()
  const { data } = useQuery({
    queryKey: computed(() => ['applicant', toValue(person_id)]),
    queryFn: () => read_name(toValue(person_id)),
    enabled: computed(() => toValue(person_id) !== '' && rights.value.has('persons.register')),
    staleTime: 10 * 60_000,
  })
  return { name: computed(() => data.value ?? '') }
}
