import type { FailureCode } from '../../shared/outcome.ts'
import type { WordKey } from '../language/i18n.ts'

/** What stands over the sentence when there is no card to show. */
export const failureTitles: Readonly<Record<FailureCode, WordKey>> = {
  'no-network': 'company.failures.offline',
  'host-not-found': 'company.failures.offline',
  unreachable: 'company.failures.offline',
  'proxy-login': 'company.failures.offline',
  'tls-refused': 'company.failures.offline',
  'captive-portal': 'company.failures.offline',
  'timed-out': 'company.failures.timedOut',
  cancelled: 'company.failures.unreadable',
  'request-rejected': 'company.failures.unreadable',
  'sign-in-again': 'company.failures.signIn',
  'no-access': 'company.failures.noAccess',
  'not-found': 'company.failures.notFound',
  'wrong-host': 'company.failures.unavailable',
  throttled: 'company.failures.unavailable',
  unavailable: 'company.failures.unavailable',
  'server-error': 'company.failures.unreadable',
  'unreadable-answer': 'company.failures.unreadable',
  'too-large': 'company.failures.unreadable',
  'address-invalid': 'company.failures.unreadable',
  'address-insecure': 'company.failures.unreadable',
  'credentials-refused': 'company.failures.signIn',
  'not-superoffice': 'company.failures.unreadable',
  'signed-out': 'company.failures.signIn',
  'nothing-to-open': 'company.failures.unreadable',
  'invalid-request': 'company.failures.unreadable',
  unexpected: 'company.failures.unreadable'
}
