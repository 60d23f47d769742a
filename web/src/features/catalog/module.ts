import {
  ClipboardCheck,
  Gauge,
  GitCompareArrows,
  LibraryBig,
  ListTodo,
  MessageSquareText,
  MessagesSquare,
  Send,
  TableProperties,
} from '@lucide/vue'
import type { FeatureModule } from '@/app/module'

export const catalog_portal: FeatureModule = {
  routes: [
    {
      path: '/',
      component: () => import('./pages/portal/HomePage.vue'),
      meta: { title: 'home.title', own_search: true },
    },
    {
      path: '/items',
      component: () => import('./pages/portal/SearchPage.vue'),
      meta: { title: 'menu.items', own_search: true },
    },
    {
      path: '/items/:item_id',
      component: () => import('./pages/portal/GuidePage.vue'),
      props: (to) => ({ itemId: String(to.params.item_id) }),
    },
    {
      path: '/lists',
      component: () => import('./pages/portal/ListsPage.vue'),
      meta: { title: 'menu.lists' },
    },
    {
      path: '/lists/:list_name',
      component: () => import('./pages/portal/ListPage.vue'),
      props: (to) => ({ listName: String(to.params.list_name) }),
    },
    {
      path: '/statistics',
      component: () => import('./pages/portal/StatisticsPage.vue'),
      meta: { title: 'menu.statistics' },
    },
  ],
  menu: [
    { to: '/items', title: 'menu.items' },
    { to: '/lists', title: 'menu.lists' },
    { to: '/statistics', title: 'menu.statistics' },
  ],
}

const kReaders = ['catalog.edit', 'catalog.review', 'catalog.publish', 'catalog.manage']
const kManualReaders = [...kReaders, 'manual.read']

export const catalog_desk: FeatureModule = {
  routes: [
    {
      path: '/desk/entries',
      component: () => import('./pages/desk/EntriesPage.vue'),
      props: { queue: '' },
      meta: { title: 'entries.title', rights: kReaders },
    },
    {
      path: '/desk/reviews',
      component: () => import('./pages/desk/EntriesPage.vue'),
      props: { queue: 'submitted' },
      meta: { title: 'entries.reviews', rights: ['catalog.review'] },
    },
    {
      path: '/desk/publications',
      component: () => import('./pages/desk/EntriesPage.vue'),
      props: { queue: 'reviewed' },
      meta: { title: 'entries.publications', rights: ['catalog.publish'] },
    },
    {
      path: '/desk/entries/:entry_id',
      component: () => import('./pages/desk/EntryPage.vue'),
      props: (to) => ({ entryId: String(to.params.entry_id) }),
      meta: { title: 'entry.title', rights: kReaders },
    },
    {
      path: '/desk/entries/:entry_id/comparison',
      component: () => import('./pages/desk/ComparisonPage.vue'),
      props: (to) => ({ entryId: String(to.params.entry_id) }),
      meta: { title: 'comparison.title', rights: kReaders },
    },
    {
      path: '/desk/superior',
      component: () => import('./pages/desk/SuperiorPage.vue'),
      meta: { title: 'superior.title', rights: kReaders },
    },
    {
      path: '/desk/tasks',
      component: () => import('./pages/desk/TasksPage.vue'),
      meta: { title: 'tasks.title', rights: kReaders },
    },
    {
      path: '/desk/referrals',
      component: () => import('./pages/desk/ReferralsPage.vue'),
      meta: { title: 'referrals.title', rights: kReaders },
    },
    {
      path: '/desk/quality',
      component: () => import('./pages/desk/QualityPage.vue'),
      meta: { title: 'quality.title', rights: kReaders },
    },
    {
      path: '/desk/entries/:entry_id/manual',
      component: () => import('./pages/desk/ManualPage.vue'),
      props: (to) => ({ entryId: String(to.params.entry_id) }),
      meta: { title: 'manual.title', rights: kManualReaders },
    },
    {
      path: '/desk/synonyms',
      component: () => import('./pages/desk/SynonymsPage.vue'),
      meta: { title: 'synonyms.title', rights: ['catalog.administer'] },
    },
    {
      path: '/desk/code-tables',
      component: () => import('./pages/desk/CodeTablesPage.vue'),
      meta: { title: 'code-tables.title', rights: ['catalog.administer'] },
    },
  ],
  menu: [
    { to: '/desk/entries', title: 'entries.title', icon: LibraryBig, rights: kReaders },
    {
      to: '/desk/reviews',
      title: 'entries.reviews',
      icon: ClipboardCheck,
      rights: ['catalog.review'],
    },
    {
      to: '/desk/code-tables',
      title: 'code-tables.title',
      icon: TableProperties,
      rights: ['catalog.administer'],
    },
    {
      to: '/desk/synonyms',
      title: 'synonyms.title',
      icon: MessageSquareText,
      rights: ['catalog.administer'],
    },
    { to: '/desk/publications', title: 'entries.publications', icon: Send, rights: ['catalog.publish'] },
    { to: '/desk/tasks', title: 'tasks.title', icon: ListTodo, rights: kReaders },
    { to: '/desk/superior', title: 'superior.title', icon: GitCompareArrows, rights: kReaders },
    { to: '/desk/referrals', title: 'referrals.title', icon: MessagesSquare, rights: kReaders },
    { to: '/desk/quality', title: 'quality.title', icon: Gauge, rights: kReaders },
  ],
}
