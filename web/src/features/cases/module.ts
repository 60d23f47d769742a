import { Files, ScanEye, Store } from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

const kClerks = ['cases.receive']
const kReaders = ['cases.receive', 'cases.examine', 'cases.decide', 'cases.supervise']
const kSupervisors = ['cases.supervise']

/** Words of these pages come with them: in the entry they would weigh on everybody. */
const of_cases = <Page>(load_page: () => Promise<Page>) => async () => {
  const [page, { speak_of_cases }] = await Promise.all([load_page(), import('./portal/page-words')])
  await speak_of_cases()
  return page
}

const of_several = <Page>(load_page: () => Promise<Page>) =>
  of_cases(async () => {
    const [page, { speak_of_several }] = await Promise.all([load_page(), import('./portal/page-words')])
    await speak_of_several()
    return page
  })

export const cases_portal: FeatureModule = {
  routes: [
    {
      path: '/apply/:entry_id',
      component: of_cases(() => import('./pages/portal/ApplyPage.vue')),
      props: (to) => ({ entryId: String(to.params.entry_id) }),
      meta: { title: 'apply.title', signed_in: true },
    },
    {
      path: '/apply-several',
      component: of_several(() => import('./pages/portal/ApplySeveralPage.vue')),
      meta: { title: 'several.title', signed_in: true },
    },
    {
      path: '/apply-rows/:entry_id',
      component: of_cases(() => import('./portal/rows-page').then(({ load_rows_page }) => load_rows_page())),
      props: (to) => ({ entryId: String(to.params.entry_id) }),
      meta: { title: 'apply.title', signed_in: true },
    },
    {
      path: '/me/cases',
      component: of_cases(() => import('./pages/portal/OwnCasesPage.vue')),
      meta: { title: 'own-cases.title', signed_in: true },
    },
    {
      path: '/me/cases/:case_id',
      component: of_cases(() => import('./pages/portal/OwnCasePage.vue')),
      props: (to) => ({ caseId: String(to.params.case_id) }),
      meta: { title: 'own-cases.title', signed_in: true },
    },
    {
      path: '/me/cases/:case_id/form',
      component: of_several(() => import('./pages/portal/ApplicationPage.vue')),
      props: (to) => ({ caseId: String(to.params.case_id) }),
      meta: { title: 'apply.title', signed_in: true },
    },
    {
      path: '/me/cases/:case_id/receipt',
      component: of_cases(() => import('./pages/portal/ReceiptPage.vue')),
      props: (to) => ({ caseId: String(to.params.case_id) }),
      meta: { title: 'receipt.title', signed_in: true },
    },
    {
      path: '/me/joint-cases/:joint_case_id',
      component: of_several(() => import('./pages/portal/OwnJointCasePage.vue')),
      props: (to) => ({ jointCaseId: String(to.params.joint_case_id) }),
      meta: { title: 'joint.title', signed_in: true },
    },
    {
      path: '/results',
      component: () => import('./pages/portal/ResultsPage.vue'),
      meta: { title: 'results.title' },
    },
    {
      path: '/progress',
      component: of_cases(() => import('./pages/portal/ProgressPage.vue')),
      meta: { title: 'progress.title' },
    },
  ],
  menu: [],
}

export const cases_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/window',
      component: () => import('./pages/desk/WindowPage.vue'),
      meta: { title: 'window.title', rights: kClerks },
    },
    {
      path: '/desk/cases',
      component: () => import('./pages/desk/CasesPage.vue'),
      meta: { title: 'cases.title', rights: kReaders },
    },
    {
      path: '/desk/substitutions',
      component: () => import('./pages/desk/SubstitutionsPage.vue'),
      meta: { title: 'substitutions.title', rights: kReaders },
    },
    {
      path: '/desk/cases/:case_id',
      component: () => import('./pages/desk/CasePage.vue'),
      props: (to) => ({ caseId: String(to.params.case_id) }),
      meta: { title: 'case.title', rights: [...kReaders, 'cases.assist'] },
    },
    {
      path: '/desk/joint-cases/:joint_case_id',
      component: () => import('./pages/desk/JointCasePage.vue'),
      props: (to) => ({ jointCaseId: String(to.params.joint_case_id) }),
      meta: { title: 'joint.title', rights: [...kReaders, 'cases.assist'] },
    },
    {
      path: '/desk/findings',
      component: () => import('./pages/desk/FindingsPage.vue'),
      meta: { title: 'findings.title', rights: kSupervisors },
    },
  ],
  menu: [
    { to: '/desk/window', title: 'window.title', icon: Store, rights: kClerks },
    { to: '/desk/cases', title: 'cases.title', icon: Files, rights: kReaders },
    { to: '/desk/findings', title: 'findings.title', icon: ScanEye, rights: kSupervisors },
  ],
}
