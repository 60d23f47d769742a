import { Bell, Send } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kWorkers = ['cases.receive', 'cases.examine', 'cases.decide', 'cases.supervise']
const kTold = [...kWorkers, 'people.manage']
const kSystem = ['system.manage']

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
    {
      path: '/me/messages/channels',
      component: () => import('./pages/portal/ChannelsPage.vue'),
      meta: { title: 'channels.title', signed_in: true },
    },
  ],
  menu: [],
}

export const notices_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/my-messages',
      component: () => import('./pages/desk/WorkMessagesPage.vue'),
      meta: { title: 'work-messages.title', rights: kTold },
    },
    {
      path: '/desk/messages',
      component: () => import('./pages/desk/SendingsPage.vue'),
      meta: { title: 'sendings.title', rights: kSystem },
    },
  ],
  menu: [
    { to: '/desk/my-messages', title: 'work-messages.title', icon: Bell, rights: kTold },
    { to: '/desk/messages', title: 'sendings.title', icon: Send, rights: kSystem },
  ],
}
