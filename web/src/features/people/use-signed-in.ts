import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { use_session } from './use-session'

/** Leads whoever is not signed in to sign in first, and back. */
export function use_signed_in() {
  const route = useRoute()
  const router = useRouter()
  const { session } = use_session()
  watch(
    session,
    (now) => {
      if (now && !now.signed_in) {
        void router.replace({ path: '/sign-in', query: { next: route.fullPath } })
      }
    },
    { immediate: true },
  )
}
