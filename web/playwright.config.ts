import { defineConfig } from '@playwright/test'

/** Journeys in a real Chromium against a running server; e2e/run.mjs gives both by environment. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../build/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  // The server under test may be one with sanitizers, on a busy machine.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.YIMEN_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: process.env.YIMEN_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A document camera and one in the lid; whether a page may use them, each journey says.
        '--use-fake-device-for-media-stream=device-count=2',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 } } },
    // Large letters matter where there is little room.
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
      grepInvert: /in care mode$/,
    },
  ],
})
