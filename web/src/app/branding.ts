/** What a city puts its own name on. The server's configuration will fill it. */
export const branding = {
  name: '一门',
  purpose: '政务服务',
  hotline: '12345',
} as const
