/** The response to every request from the window: a value, or a failure that is a value too. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/**
 * Every expected failure. The agent can be shown a sentence for each: a language catalogue without one for every code
 * does not compile (`renderer/language/en.ts`).
 */
export const failureCodes = [
  // The connection to SuperOffice
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
  'search-refused',
  'wrong-host',
  'throttled',
  'unavailable',
  'server-error',
  'empty-answer',
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
  'sign-in-code-refused',
  'id-token-refused',
  'wrong-tenant',
  'profile-unknown',
  // SuperOffice's reasons for refusing a sign-in: its `AuthorizeErrorCode` 0 to 7
  'sign-in-failed',
  'sign-in-revoked',
  'sign-in-redirect-refused',
  'sign-in-expired',
  'sign-in-denied',
  'sign-in-needs-approval',
  'sign-in-time-refused',
  'sign-in-signature-refused',
  // SuperOffice Online's reasons why a tenant can't be called
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
  'link-number-unreadable',
  'link-not-opened',
  'link-not-received',
  'too-long',
  'invalid-request',
  'unexpected'
] as const

export type FailureCode = (typeof failureCodes)[number]

/**
 * A failure as the window receives it. `reference` is also in the log line of the failure. `retryAfterMs` is how long
 * SuperOffice asked Glance to wait. `detail` is SuperOffice's own message: show it as text, never decide by it.
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

/** True when SuperOffice was not reached at all: the card then shows "offline" instead of an error. */
export const isConnectionFailure = (code: FailureCode): boolean => connectionCodes.has(code)

const mendableCodes: ReadonlySet<FailureCode> = new Set(['proxy-login', 'tls-refused', 'captive-portal'])

/** True for a lost connection that comes back only when somebody does something about it, such as signing in to the network. */
export const isMendable = (code: FailureCode): boolean => mendableCodes.has(code)

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure })

/** An expected failure, thrown inside the main process. Its message is its code and quotes nothing that was sent or received. */
export class CodedError extends Error {
  readonly code: FailureCode
  /** How long SuperOffice asked Glance to wait. */
  readonly retryAfterMs: number | undefined
  /** SuperOffice's own message: text to show, never to decide by. */
  readonly detail: string | undefined
  /** The status came with a web page, so something other than SuperOffice's API may have answered. */
  readonly isWebPage: boolean

  constructor(
    code: FailureCode,
    addition: {
      readonly retryAfterMs?: number | undefined
      readonly detail?: string | undefined
      readonly isWebPage?: boolean
    } = {}
  ) {
    super(code)
    this.name = 'CodedError'
    this.code = code
    this.retryAfterMs = addition.retryAfterMs
    this.detail = addition.detail
    this.isWebPage = addition.isWebPage ?? false
  }
}

/** The code of a `CodedError`; `unexpected` for anything else that was thrown. */
export const codeOf = (error: unknown): FailureCode =>
  error instanceof CodedError ? error.code : 'unexpected'

/** Ends a `switch` over a union, so that a member without a case does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`)
}
