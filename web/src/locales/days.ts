const kWeekdays = ['日', '一', '二', '三', '四', '五', '六']
const kDay = /^(\d{4})-(\d{2})-(\d{2})/

function utc(iso: string): Date | null {
  const parts = kDay.exec(iso)
  return parts ? new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) : null
}

/** 2026-03-06 → 2026年3月6日（周五） */
export function chinese_day(iso: string): string {
  const day = utc(iso)
  if (!day) return iso
  const weekday = kWeekdays[day.getUTCDay()]
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日（周${weekday}）`
}

/** 2026-03-06 → Fri, 6 Mar 2026 */
export function english_day(iso: string): string {
  const day = utc(iso)
  if (!day) return iso
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day)
}
