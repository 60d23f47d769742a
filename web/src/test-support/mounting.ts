import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { common } from '@/locales/zh-CN/common'
import { desk } from '@/locales/zh-CN/desk'
import { portal } from '@/locales/zh-CN/portal'
import { messages as of_cases } from '@/locales/zh-CN/case-messages'
import { messages as several } from '@/locales/zh-CN/several-messages'
import { use_messages } from '@/locales/messages'

/** All words of both entries, Chinese. */
export async function speak_chinese(): Promise<void> {
  localStorage.clear()
  await use_messages({ ...common, ...portal, ...of_cases, ...several, ...desk }, async () => ({}))
}

export interface Answer {
  status?: number
  body?: unknown
}
export type Server = (request: Request) => Answer | Promise<Answer>

/** Puts a server of the test's own behind fetch; answers what was asked, in order. */
export function stand_in_server(server: Server): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.clone())
    const { status = 200, body } = await server(request)
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    const text = body === undefined ? null : JSON.stringify(body)
    return new Response(text, { status, headers: { 'Content-Type': type } })
  })
  return asked
}

export function memory_router(): Router {
  const nothing = { template: '<div />' }
  return createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: nothing }],
  })
}

/** Mounts into the document, so that focus can be asked for. */
export function mount_page<T>(component: T, options: ComponentMountingOptions<T> = {}) {
  const router = memory_router()
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = mount(component as never, {
    attachTo: document.body,
    ...(options as object),
    global: { plugins: [router, [VueQueryPlugin, { queryClient }]] },
  })
  return { wrapper, router, queryClient }
}
