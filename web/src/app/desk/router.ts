import type { QueryClient } from '@tanstack/vue-query'
import { nextTick } from 'vue'
import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'
import { problem_of } from '@/api/problem'
import { calendar_desk } from '@/features/calendar/module'
import { cases_desk } from '@/features/cases/module'
import { catalog_desk } from '@/features/catalog/module'
import { clients_desk } from '@/features/clients/module'
import { inquiries_desk } from '@/features/inquiries/module'
import { notices_desk } from '@/features/notices/module'
import { own_account, people_desk } from '@/features/people/module'
import { may, session_query, type Session } from '@/features/people/use-session'
import { ratings_desk } from '@/features/ratings/module'
import { sharing_desk } from '@/features/sharing/module'
import { t } from '@/locales/messages'
import { branding } from '../branding'
import type { MenuEntry } from '../module'

const kMenu: readonly MenuEntry[] = [
  ...cases_desk.menu,
  ...sharing_desk.menu,
  ...inquiries_desk.menu,
  ...ratings_desk.menu,
  ...catalog_desk.menu,
  ...calendar_desk.menu,
  ...people_desk.menu,
  ...clients_desk.menu,
  ...notices_desk.menu,
  ...own_account,
]

const kOwnAccount = '/desk/account'

/** The menu of this person: only what the rights open, so no entry is dead. */
export function menu_of(session: Session | undefined): MenuEntry[] {
  return kMenu.filter((entry) => may(session, entry.rights))
}

export function create_desk_router(
  client: QueryClient,
  history: RouterHistory = createWebHistory(),
): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/desk/sign-in', component: () => import('./DeskSignInPage.vue'), meta: { title: 'sign-in.title' } },
      { path: '/desk', component: () => import('./NoRightPage.vue'), meta: { title: 'desk.title' } },
      ...cases_desk.routes,
      ...sharing_desk.routes,
      ...inquiries_desk.routes,
      ...ratings_desk.routes,
      ...catalog_desk.routes,
      ...calendar_desk.routes,
      ...notices_desk.routes,
      ...people_desk.routes,
      ...clients_desk.routes,
      {
        path: '/desk/:rest(.*)*',
        component: () => import('./DeskNotFoundPage.vue'),
        meta: { title: 'not-found.title' },
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach(async (to) => {
    if (to.path === '/desk/sign-in') return true
    const session = await client.fetchQuery(session_query).catch((error: unknown) => problem_of(error))
    // The page itself will say that the server does not answer.
    if (!('signed_in' in session)) return true
    if (!session.signed_in) return { path: '/desk/sign-in', query: { next: to.fullPath } }
    // The server refuses all work until this is done.
    if (session.owed.length && to.path !== kOwnAccount) return kOwnAccount
    if (to.path === '/desk') return menu_of(session).find((entry) => entry.rights)?.to ?? true
    return may(session, to.meta.rights) ? true : '/desk'
  })

  router.afterEach(async (to, from) => {
    document.title = `${to.meta.title ? t(to.meta.title) : ''} – ${branding.name}${t('desk.title')}`
    if (to.path === from.path || from.matched.length === 0) return
    await nextTick()
    document.getElementById('content')?.focus({ preventScroll: true })
  })
  return router
}
