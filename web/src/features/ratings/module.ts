import { Star } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kReaders = ['cases.receive', 'cases.examine', 'cases.decide', 'cases.supervise']

export const ratings_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/ratings',
      component: () => import('./pages/desk/RatingsPage.vue'),
      meta: { title: 'ratings.title', rights: kReaders },
    },
  ],
  menu: [{ to: '/desk/ratings', title: 'ratings.title', icon: Star, rights: kReaders }],
}
