import type { FailureCode } from '../../shared/outcome.ts'
import type { WordKey } from '../language/i18n.ts'

/** The sentence for every failure: what happened, and what to do next. */
export const failureWords: Readonly<Record<FailureCode, WordKey>> = {
  'no-network': 'failure.words.noNetwork',
  'host-not-found': 'failure.words.hostNotFound',
  unreachable: 'failure.words.unreachable',
  'proxy-login': 'failure.words.proxyLogin',
  'tls-refused': 'failure.words.tlsRefused',
  'captive-portal': 'failure.words.captivePortal',
  'timed-out': 'failure.words.timedOut',
  cancelled: 'failure.words.cancelled',
  'request-rejected': 'failure.words.requestRejected',
  'sign-in-again': 'failure.words.signInAgain',
  'no-access': 'failure.words.noAccess',
  'not-found': 'failure.words.notFound',
  'wrong-host': 'failure.words.wrongHost',
  throttled: 'failure.words.throttled',
  unavailable: 'failure.words.unavailable',
  'server-error': 'failure.words.serverError',
  'unreadable-answer': 'failure.words.unreadableAnswer',
  'too-large': 'failure.words.tooLarge',
  'address-invalid': 'failure.words.addressInvalid',
  'address-insecure': 'failure.words.addressInsecure',
  'credentials-refused': 'failure.words.credentialsRefused',
  'not-superoffice': 'failure.words.notSuperoffice',
  'signed-out': 'failure.words.signedOut',
  'nothing-to-open': 'failure.words.nothingToOpen',
  'invalid-request': 'failure.words.invalidRequest',
  unexpected: 'failure.words.unexpected'
}
