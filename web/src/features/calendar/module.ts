import { CalendarDays } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kManagers = ['calendar.manage']

export const calendar_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/calendar',
      component: () => import('./pages/desk/CalendarPage.vue'),
      meta: { title: 'calendar.title', rights: kManagers },
    },
  ],
  menu: [{ to: '/desk/calendar', title: 'calendar.title', icon: CalendarDays, rights: kManagers }],
}
