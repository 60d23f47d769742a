import { PlugZap } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kAdministrators = ['people.manage']

export const clients_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/clients',
      component: () => import('./pages/desk/ClientsPage.vue'),
      meta: { title: 'clients.title', rights: kAdministrators },
    },
    {
      path: '/desk/clients/:client_id',
      component: () => import('./pages/desk/ClientPage.vue'),
      props: (to) => ({ clientId: String(to.params.client_id) }),
      meta: { title: 'clients.one', rights: kAdministrators },
    },
    {
      path: '/desk/clients/:client_id/webhooks/:webhook_id',
      component: () => import('./pages/desk/WebhookPage.vue'),
      props: (to) => ({
        clientId: String(to.params.client_id),
        webhookId: String(to.params.webhook_id),
      }),
      meta: { title: 'webhooks.one', rights: kAdministrators },
    },
  ],
  menu: [{ to: '/desk/clients', title: 'clients.title', icon: PlugZap, rights: kAdministrators }],
}
