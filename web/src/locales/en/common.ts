import type { common as chinese } from '../zh-CN/common'

export const common: Record<keyof typeof chinese, string> = {
  'state.loading': 'Opening…',
  'state.retry': 'Try again',
  'state.request-number': 'Request number: {number} (tell us when you ask)',

  'messages.new': 'New',
  'messages.read': 'Mark as read',
  'messages.all-read': 'Mark all as read',
  'messages.to-case': 'To the case',

  'problem.unreachable': 'The server cannot be reached',
  'problem.unreachable-next':
    'Check your network and try again. Nothing you entered is lost.',
  'problem.unavailable': 'The server does not answer at the moment',
  'problem.unavailable-next':
    'Try again in a few minutes; if it is urgent call 12345 or go to the window. Nothing you entered is lost.',
  'problem.page': 'This page did not open',

  'sign-in.title': 'Sign in',
  'sign-in.lead': 'Looking up services and guides needs no sign-in.',
  'sign-in.account': 'Account',
  'sign-in.password': 'Password',
  'sign-in.code': 'Verification code',
  'sign-in.code-hint': 'Open the authenticator on your phone and enter the newest 6 digits.',
  'sign-in.act': 'Sign in',
  'sign-in.waiting': 'Signing in…',
  'sign-in.gaps': 'Some entries are missing',
  'sign-in.account-missing': 'Enter your account',
  'sign-in.password-missing': 'Enter your password',
  'sign-in.code-missing': 'Enter the verification code',
  'sign-in.help':
    'Forgot your password? Bring your ID card to a window of the service centre to reset it.',

  'shell.skip': 'Skip to content',
  'shell.demonstration': 'Demo',
  'not-found.title': 'There is no such page',

  'item.working-days': '{count} working day|{count} working days',
  'item.on-the-spot': 'On the spot',
}
