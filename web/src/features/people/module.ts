import { Building2, CircleUser, IdCard, ScrollText, ShieldCheck, Users } from '@lucide/vue'
import type { FeatureModule, MenuEntry } from '@/app/module'

export const people_portal: FeatureModule = {
  routes: [
    {
      path: '/sign-in',
      component: () => import('./pages/portal/SignInPage.vue'),
      meta: { title: 'sign-in.title' },
    },
    {
      path: '/me',
      component: () => import('./pages/portal/OwnPage.vue'),
      meta: { title: 'own.title', signed_in: true },
    },
    {
      path: '/me/profile',
      component: () => import('./pages/portal/ProfilePage.vue'),
      meta: { title: 'profile.title', signed_in: true },
    },
    {
      path: '/me/mandates',
      component: () => import('./pages/portal/MandatesPage.vue'),
      meta: { title: 'mandates.title', signed_in: true },
    },
    {
      path: '/me/mandates/new',
      component: () => import('./pages/portal/NewMandatePage.vue'),
      meta: { title: 'new-mandate.title', signed_in: true },
    },
    {
      path: '/register',
      component: () => import('./pages/portal/RegisterPage.vue'),
      meta: { title: 'register.title' },
    },
    {
      path: '/privacy',
      component: () => import('./pages/portal/PrivacyPage.vue'),
      meta: { title: 'privacy.title' },
    },
  ],
  menu: [],
}

const kManagers = ['people.manage']
const kRoleReaders = ['people.manage', 'audit.read']
const kRegistrars = ['persons.register']

export const people_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/persons',
      component: () => import('./pages/desk/PersonsPage.vue'),
      meta: { title: 'persons.title', rights: kRegistrars },
    },
    {
      path: '/desk/accounts',
      component: () => import('./pages/desk/AccountsPage.vue'),
      meta: { title: 'accounts.title', rights: kManagers },
    },
    {
      path: '/desk/accounts/:account_id',
      component: () => import('./pages/desk/AccountPage.vue'),
      props: (to) => ({ accountId: String(to.params.account_id) }),
      meta: { title: 'account.title', rights: kManagers },
    },
    {
      path: '/desk/units',
      component: () => import('./pages/desk/UnitsPage.vue'),
      meta: { title: 'units.title', rights: kManagers },
    },
    {
      path: '/desk/units/new',
      component: () => import('./pages/desk/NewUnitPage.vue'),
      meta: { title: 'units.create', rights: kManagers },
    },
    {
      path: '/desk/units/:unit_id',
      component: () => import('./pages/desk/UnitPage.vue'),
      props: (to) => ({ unitId: String(to.params.unit_id) }),
      meta: { title: 'units.title', rights: kManagers },
    },
    {
      path: '/desk/roles',
      component: () => import('./pages/desk/RolesPage.vue'),
      meta: { title: 'roles.title', rights: kRoleReaders },
    },
    {
      path: '/desk/audit',
      component: () => import('./pages/desk/AuditPage.vue'),
      meta: { title: 'audit.title', rights: ['audit.read'] },
    },
    {
      path: '/desk/account',
      component: () => import('./pages/desk/OwnAccountPage.vue'),
      meta: { title: 'mine.title' },
    },
  ],
  menu: [
    { to: '/desk/persons', title: 'persons.title', icon: IdCard, rights: kRegistrars },
    { to: '/desk/accounts', title: 'accounts.title', icon: Users, rights: kManagers },
    { to: '/desk/units', title: 'units.title', icon: Building2, rights: kManagers },
    { to: '/desk/roles', title: 'roles.title', icon: ShieldCheck, rights: kRoleReaders },
    { to: '/desk/audit', title: 'audit.title', icon: ScrollText, rights: ['audit.read'] },
  ],
}

/** Stands last in the menu. */
export const own_account: readonly MenuEntry[] = [
  { to: '/desk/account', title: 'mine.title', icon: CircleUser },
]
