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
  'timed-out': 'company.failures.offline',
  cancelled: 'company.failures.other',
  'request-rejected': 'company.failures.answered',
  'sign-in-again': 'company.failures.signIn',
  'no-access': 'company.failures.noAccess',
  'not-found': 'company.failures.notFound',
  'wrong-host': 'company.failures.answered',
  throttled: 'company.failures.throttled',
  unavailable: 'company.failures.unavailable',
  'server-error': 'company.failures.answered',
  'unreadable-answer': 'company.failures.answered',
  'too-large': 'company.failures.answered',
  'address-invalid': 'company.failures.other',
  'address-insecure': 'company.failures.other',
  'credentials-refused': 'company.failures.signIn',
  'not-superoffice': 'company.failures.other',
  'signed-out': 'company.failures.signIn',
  'nothing-to-open': 'company.failures.other',
  'invalid-request': 'company.failures.other',
  unexpected: 'company.failures.other'
}
