import type { FailureCode } from '../../src/shared/outcome.ts'

/** SuperOffice's `AuthorizeErrorCode` by name and number, with Glance's code (docs/superoffice.md#refused-sign-ins). */
export const authorizeErrors: readonly (readonly [string, number, FailureCode])[] = [
  ['NoError', 0, 'sign-in-failed'],
  ['Revoked', 1, 'sign-in-revoked'],
  ['InvalidRedirectUrl', 2, 'sign-in-redirect-refused'],
  ['Expired', 3, 'sign-in-expired'],
  ['Denied', 4, 'sign-in-denied'],
  ['NeedsReapproval', 5, 'sign-in-needs-approval'],
  ['InvalidTimestamp', 6, 'sign-in-time-refused'],
  ['InvalidSignature', 7, 'sign-in-signature-refused']
]
