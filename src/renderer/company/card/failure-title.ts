import { isConnectionFailure, type FailureCode } from '../../../shared/outcome.ts'

/** The headings that `company.failures` of the catalogue has for a card that can't be shown. */
export type FailureTitle =
  'notFound' | 'noAccess' | 'offline' | 'maintenance' | 'timedOut' | 'unavailable' | 'signIn' | 'unreadable'

/** The heading over the sentence when there is no card to show; `unreadable` is the general one. */
export const toFailureTitle = (code: FailureCode): FailureTitle => {
  if (isConnectionFailure(code)) return 'offline'
  if (code.startsWith('sign-in-')) return 'signIn'
  if (code.startsWith('tenant-')) return 'unavailable'
  return titles[code] ?? 'unreadable'
}

const titles: Readonly<Partial<Record<FailureCode, FailureTitle>>> = {
  'timed-out': 'timedOut',
  'no-access': 'noAccess',
  'not-found': 'notFound',
  unavailable: 'maintenance',
  'wrong-host': 'unavailable',
  throttled: 'unavailable',
  'credentials-refused': 'signIn',
  'id-token-refused': 'signIn',
  'wrong-tenant': 'signIn',
  'signed-out': 'signIn'
}
