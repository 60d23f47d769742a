import type { FeatureModule } from '@/app/module'

export const notices_portal: FeatureModule = {
  routes: [
    {
      path: '/verify',
      component: () => import('./pages/portal/VerifyPage.vue'),
      meta: { title: 'verify.title' },
    },
    {
      path: '/me/messages',
      component: () => import('./pages/portal/MessagesPage.vue'),
      meta: { title: 'messages.title', signed_in: true },
    },
  ],
  menu: [],
}
