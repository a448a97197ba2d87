/** What every question across the process border is answered with: a value, or a failure that is itself a value. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/**
 * Every way in which something can go wrong, one code for each sentence that an agent can be shown
 * (`renderer/language/en.ts` has a sentence for each, and does not compile without one).
 */
export const failureCodes = [
  // The way to SuperOffice
  'no-network',
  'host-not-found',
  'unreachable',
  'proxy-login',
  'tls-refused',
  'captive-portal',
  'timed-out',
  'cancelled',
  // SuperOffice's answer
  'request-rejected',
  'sign-in-again',
  'no-access',
  'not-found',
  'wrong-host',
  'throttled',
  'unavailable',
  'server-error',
  'unreadable-answer',
  'too-large',
  // Signing in
  'address-invalid',
  'address-insecure',
  'credentials-refused',
  'not-superoffice',
  'environment-unknown',
  'client-id-missing',
  'client-id-refused',
  'browser-not-opened',
  'answer-port-taken',
  'sign-in-timed-out',
  'sign-in-code-refused',
  'id-token-refused',
  'wrong-tenant',
  'profile-unknown',
  // SuperOffice's own reasons for refusing a sign-in: its `AuthorizeErrorCode` 0 to 7
  'sign-in-failed',
  'sign-in-revoked',
  'sign-in-redirect-refused',
  'sign-in-expired',
  'sign-in-denied',
  'sign-in-needs-approval',
  'sign-in-time-refused',
  'sign-in-signature-refused',
  // What SuperOffice Online says of a tenant that can't be asked
  'tenant-provisioning',
  'tenant-provisioning-failed',
  'tenant-migrating',
  'tenant-maintenance',
  'tenant-suspended',
  'tenant-deleting',
  'tenant-delete-failed',
  'tenant-deleted',
  'tenant-unknown',
  // Glance itself
  'signed-out',
  'locked',
  'keychain-unavailable',
  'key-not-renewed',
  'nothing-to-open',
  'fixed-by-policy',
  'shortcut-taken',
  'shortcut-not-pressed',
  'shortcut-unsupported',
  'invalid-request',
  'unexpected'
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * One failure. `reference` stands in the log beside the same failure, `retryAfterMs` is how long SuperOffice asked to
 * be left alone, and `detail` is SuperOffice's own message: text to be shown as text, never to be judged or followed.
 */
export interface Failure {
  readonly code: FailureCode
  readonly reference: string
  readonly retryAfterMs?: number
  readonly detail?: string
}

const connectionCodes: ReadonlySet<FailureCode> = new Set([
  'no-network',
  'host-not-found',
  'unreachable',
  'proxy-login',
  'tls-refused',
  'captive-portal'
])

/** True for the failures in which SuperOffice was never reached, so that the card is "offline" and not "in error". */
export const isConnectionFailure = (code: FailureCode): boolean => connectionCodes.has(code)

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure })

/** An expected failure on its way to the caller. Its message is its code and quotes no question, answer or secret. */
export class CodedError extends Error {
  readonly code: FailureCode
  /** How long SuperOffice asked to be left alone. */
  readonly retryAfterMs: number | undefined
  /** SuperOffice's own message: text to show as text, never to decide by. */
  readonly detail: string | undefined

  constructor(
    code: FailureCode,
    addition: { readonly retryAfterMs?: number | undefined; readonly detail?: string | undefined } = {}
  ) {
    super(code)
    this.name = 'CodedError'
    this.code = code
    this.retryAfterMs = addition.retryAfterMs
    this.detail = addition.detail
  }
}

/** The code of a `CodedError`; `unexpected` for anything else that was thrown. */
export const codeOf = (error: unknown): FailureCode =>
  error instanceof CodedError ? error.code : 'unexpected'

/** Ends a `switch` over a union: a member that was forgotten does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`)
}
