import type { audit as chinese } from '../zh-CN/audit'

export const audit: Record<keyof typeof chinese, string> = {
  'audit-act.sign-in': 'signed in',
  'audit-act.sign-out': 'signed out',
  'audit-act.sign-in-refused': 'sign-in refused',
  'audit-act.second-factor-wrong': 'second factor refused',
  'audit-act.session.revoke': 'ended a session',
  'audit-act.account.create': 'opened an account',
  'audit-act.account.close': 'closed an account',
  'audit-act.password.set': 'set a password',
  'audit-act.password.change': 'changed the password',
  'audit-act.second-factor.enrol': 'enrolled a second factor',
  'audit-act.second-factor.drop': 'dropped a second factor',
  'audit-act.post.appoint': 'appointed to a post',
  'audit-act.post.remove': 'removed from a post',
  'audit-act.audit.read': 'read the audit log',
  'audit-act.catalog.save': 'saved a draft',
  'audit-act.catalog.submit': 'submitted a draft',
  'audit-act.catalog.approve': 'approved a draft',
  'audit-act.catalog.return': 'returned a draft',
  'audit-act.catalog.publish': 'published a version',
  'audit-act.catalog.retire': 'retired an item',
}
