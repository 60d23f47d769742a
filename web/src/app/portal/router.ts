import { nextTick } from 'vue'
import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'
import { branding } from '../branding'
import { t } from '@/locales/messages'
import { cases_portal } from '@/features/cases/module'
import { catalog_portal } from '@/features/catalog/module'
import { notices_portal } from '@/features/notices/module'
import { people_portal } from '@/features/people/module'

export function create_portal_router(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      ...catalog_portal.routes,
      ...cases_portal.routes,
      ...notices_portal.routes,
      ...people_portal.routes,
      {
        path: '/:rest(.*)*',
        component: () => import('./NotFoundPage.vue'),
        meta: { title: 'not-found.title', own_search: true },
      },
    ],
    scrollBehavior(to, from, saved) {
      if (saved) return saved
      if (to.hash) return { el: to.hash }
      return to.path === from.path ? false : { top: 0 }
    },
  })
  router.afterEach(async (to, from) => {
    if (to.meta.title) document.title = page_title(t(to.meta.title))
    if (to.path === from.path || from.matched.length === 0) return
    await nextTick()
    // A screen reader goes on reading at the new page, not at the link that is gone.
    document.getElementById('content')?.focus({ preventScroll: true })
  })
  return router
}

export function page_title(page: string): string {
  return page ? `${page} – ${branding.name}` : `${branding.name} · ${branding.purpose}`
}
