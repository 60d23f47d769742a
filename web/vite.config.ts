import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * A farmer's old phone: WeChat's X5 core of 2018 (Chromium 66), an iPhone that stopped at iOS 12.
 * Syntax and style sheets are made down to these; tools/check-old-phones.mjs looks for the rest.
 */
const oldest_browsers = ['chrome66', 'safari12']

/** `vite` serves /desk… from desk.html, as the real server does. */
const deskHistory: Plugin = {
  name: 'desk-history',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/desk(\/[^.]*)?$/.test(request.url?.split('?')[0] ?? '')) request.url = '/desk.html'
      next()
    })
  },
}

export default defineConfig({
  plugins: [vue(), deskHistory],
  resolve: { alias: { '@': path('./src') } },
  server: { proxy: { '/api': process.env.YIMEN_SERVER ?? 'http://127.0.0.1:8080' } },
  build: {
    target: oldest_browsers,
    outDir: path('../build/web'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      input: { portal: path('./index.html'), desk: path('./desk.html') },
      // The first view carries the names of all pages: short ones weigh less.
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
})
