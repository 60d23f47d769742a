import { ScrollText } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

export const people_portal: FeatureModule = {
  routes: [
    {
      path: '/sign-in',
      component: () => import('./pages/portal/SignInPage.vue'),
      meta: { title: 'sign-in.title' },
    },
    {
      path: '/me',
      component: () => import('./pages/portal/OwnPage.vue'),
      meta: { title: 'own.title', signed_in: true },
    },
  ],
  menu: [],
}

export const people_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/audit',
      component: () => import('./pages/desk/AuditPage.vue'),
      meta: { title: 'audit.title', rights: ['audit.read'] },
    },
  ],
  menu: [{ to: '/desk/audit', title: 'audit.title', icon: ScrollText, rights: ['audit.read'] }],
}
