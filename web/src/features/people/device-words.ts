const kBrowsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/AlipayClient/, '支付宝'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const kSystems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

const first = (table: [RegExp, string][], text: string) =>
  table.find(([pattern]) => pattern.test(text))?.[1]

/** “Chrome · Windows” out of what a browser says of itself; else what it says, shortened. */
export function device_words(agent: string): string {
  const parts = [first(kBrowsers, agent), first(kSystems, agent)].filter(Boolean)
  return parts.length ? parts.join(' · ') : agent.slice(0, 40)
}
