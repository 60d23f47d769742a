import { MessageCircleQuestionMark } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kReaders = ['cases.receive', 'cases.examine', 'cases.decide', 'cases.supervise']

export const inquiries_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/inquiries',
      component: () => import('./pages/desk/InquiriesPage.vue'),
      meta: { title: 'inquiries.title', rights: kReaders },
    },
    {
      path: '/desk/inquiries/:inquiry_id',
      component: () => import('./pages/desk/InquiryPage.vue'),
      props: (to) => ({ inquiryId: String(to.params.inquiry_id) }),
      meta: { title: 'inquiries.one', rights: kReaders },
    },
  ],
  menu: [{ to: '/desk/inquiries', title: 'inquiries.title', icon: MessageCircleQuestionMark, rights: kReaders }],
}
