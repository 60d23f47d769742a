import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { MessageKey } from '@/locales/messages'

declare module 'vue-router' {
  interface RouteMeta {
    title?: MessageKey
    /** Has a search box of its own, so the shell shows none. */
    own_search?: boolean
    /** One of these rights opens the page (desk). */
    rights?: readonly string[]
    signed_in?: boolean
  }
}

export interface MenuEntry {
  to: string
  title: MessageKey
  icon?: Component
  /** One of these rights shows the entry; none: everybody sees it. */
  rights?: readonly string[]
}

/** What one context brings to one of the two entries. */
export interface FeatureModule {
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
}
