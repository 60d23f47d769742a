import { Waypoints } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kReaders = ['cases.receive', 'cases.examine', 'cases.decide', 'cases.supervise']
const kClerks = ['cases.receive']

export const sharing_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/register',
      component: () => import('./pages/desk/RegisterPage.vue'),
      meta: { title: 'tracked.title', rights: kReaders },
    },
    {
      path: '/desk/register/new',
      component: () => import('./pages/desk/EnterCasePage.vue'),
      meta: { title: 'tracked-enter.title', rights: kClerks },
    },
    {
      path: '/desk/register/:case_id',
      component: () => import('./pages/desk/TrackedCasePage.vue'),
      props: (to) => ({ caseId: String(to.params.case_id) }),
      meta: { title: 'tracked.case', rights: kReaders },
    },
  ],
  menu: [{ to: '/desk/register', title: 'tracked.title', icon: Waypoints, rights: kReaders }],
}
