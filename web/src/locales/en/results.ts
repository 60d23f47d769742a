import type { results as chinese } from '../zh-CN/results'

export const results: Record<keyof typeof chinese, string> = {
  'results.title': 'Results',
  'results.hint':
    'What was decided and served on the applicant, newest first. Of people only the family name is shown, and no numbers; what the law keeps secret is not here.',
  'results.of-item': 'Only',
  'results.all-items': 'All items',
  'results.division': 'Place',
  'results.unit': 'Department',
  'results.from': 'Decided from',
  'results.to': 'to',
  'results.text': 'Name of the item',
  'results.find': 'Find',
  'results.applicant': 'Applicant',
  'results.decided-on': 'Decided on',
  'results.outcome.granted': 'Granted',
  'results.outcome.denied': 'Denied',
  'results.outcome.revoked': 'Revoked',
  'results.outcome.cancelled': 'Cancelled',
  'results.none': 'No such results. Try another department or other days.',
  'results.withheld': 'The results of this item are not public: {reason}',
  'results.more': 'Show more',
  'results.export': 'Download (CSV, the newest 5,000)',
}
