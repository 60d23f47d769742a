import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type Synonym = Schemas['Synonym']

const kKey = ['synonyms']

export function use_synonyms() {
  return useQuery({
    queryKey: kKey,
    queryFn: async () => body(await api.GET('/api/desk/synonyms')).synonyms,
  })
}

/** Adds or removes one pair; the answer is the whole list after it. */
export function use_synonym_acts() {
  const client = useQueryClient()
  const taken = (answer: { synonyms: Synonym[] }) => client.setQueryData(kKey, answer.synonyms)
  const add = useMutation({
    mutationFn: async (synonym: Synonym) =>
      body(await api.POST('/api/desk/synonyms', { body: synonym })),
    onSuccess: taken,
  })
  const remove = useMutation({
    mutationFn: async (synonym: Synonym) =>
      body(await api.DELETE('/api/desk/synonyms/{everyday}/{formal}', { params: { path: synonym } })),
    onSuccess: taken,
  })
  return { add, remove }
}
