import { createApp } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/parts.css'
import { common } from '@/locales/zh-CN/common'
import { portal } from '@/locales/zh-CN/portal'
import { restore_place } from '@/features/catalog/chosen-place'
import { use_messages } from '@/locales/messages'
import { before_sign_out } from '@/features/people/use-session'
import { query_options } from '../queries'
import PortalShell from './PortalShell.vue'
import { create_portal_router } from './router'
import { restore_care } from './care-mode'

before_sign_out(async (account) => (await import('@/features/cases/portal/put-drafts-away')).put_drafts_away(account))
restore_care()
restore_place()
void use_messages({ ...common, ...portal }, () =>
  import('@/locales/en/portal-messages').then((loaded) => loaded.messages),
).then(() =>
  createApp(PortalShell)
    .use(create_portal_router())
    .use(VueQueryPlugin, query_options())
    .mount('#app'),
)
