import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { api, body } from '@/api/client'

type Suggestion = {
  item_id: string
  name: string
  unit_name: string
}

const kPauseMilliseconds = 150

/** Items whose name fits what is being typed; an answer to older words is dropped. */
export function use_suggestions(typed: Ref<string>) {
  const suggestions = ref<Suggestion[]>([])
  let pause: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function ask(query: string) {
    asked = new AbortController()
    try {
      const answer = body(
        await api.GET('/api/suggestions', { params: { query: { query } }, signal: asked.signal }),
      )
      if (typed.value.trim() === query) suggestions.value = answer.suggestions
    } catch {
      // Suggestions are a courtesy: without them the search itself still works.
      suggestions.value = []
    }
  }

  watch(typed, (words) => {
    clearTimeout(pause)
    asked?.abort()
    const query = words.trim()
    if (query === '') suggestions.value = []
    else pause = setTimeout(() => void ask(query), kPauseMilliseconds)
  })

  onScopeDispose(() => {
    clearTimeout(pause)
    asked?.abort()
  })

  return { suggestions }
}
