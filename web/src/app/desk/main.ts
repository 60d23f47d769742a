import { createApp } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import '@/ui/tokens.css'
import '@/ui/base.css'
import '@/ui/parts.css'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-dialog.css'
import 'element-plus/theme-chalk/el-drawer.css'
import 'element-plus/theme-chalk/el-input.css'
import 'element-plus/theme-chalk/el-input-number.css'
import 'element-plus/theme-chalk/el-overlay.css'
import '@/ui/desk.css'
import { common } from '@/locales/zh-CN/common'
import { desk } from '@/locales/zh-CN/desk'
import { use_messages } from '@/locales/messages'
import { query_options } from '../queries'
import DeskShell from './DeskShell.vue'
import { create_desk_router } from './router'

const options = query_options()
void use_messages({ ...common, ...desk }, () =>
  import('@/locales/en/desk-messages').then((loaded) => loaded.messages),
).then(() =>
  createApp(DeskShell)
    .use(create_desk_router(options.queryClient))
    .use(VueQueryPlugin, options)
    .mount('#app'),
)
