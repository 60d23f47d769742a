import type { sendings as chinese } from '../zh-CN/sendings'

export const sendings: Record<keyof typeof chinese, string> = {
  'sendings.title': 'Messages going out',
  'sendings.hint': 'Whether SMS and e-mail went out. Texts and addresses are not shown here.',
  'sendings.state': 'Which ones',
  'sendings.failed': 'Failed',
  'sendings.waiting': 'Waiting',
  'sendings.expired': 'Expired',
  'sendings.sent': 'Sent',
  'sendings.none': 'There are none here.',
  'sendings.case': 'Case number',
  'sendings.channel': 'Way',
  'sendings.sms': 'SMS',
  'sendings.email': 'E-mail',
  'sendings.written': 'Written',
  'sendings.attempts': 'Attempts',
  'sendings.fault': 'Last answer',
  'sendings.act': 'What you can do',
  'sendings.again': 'Send again',
  'sendings.again-done': 'It is in the queue again.',
  'sendings.code': 'Confirmation code',

  'work-messages.title': 'Handed to me',
  'work-messages.hint': 'Steps that were handed or assigned to you; to administrators, webhooks that were switched off.',
  'work-messages.none': 'Nothing was handed to you or needs you yet.',
}
