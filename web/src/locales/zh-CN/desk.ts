export const desk = {
  'entries.title': '实施清单',
  'entries.reviews': '待审核',
  'entries.publications': '待发布',
  'entry.title': '事项',
  'comparison.title': '版本比对',
  'audit.title': '审计日志',
} as const
