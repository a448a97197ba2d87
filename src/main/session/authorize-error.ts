import type { FailureCode } from '../../shared/outcome.ts'

/** The vendor's `AuthorizeErrorCode`, by name and number (SuperOfficeDocs/docs, authentication/online/troubleshooting). */
const authorizeErrors: readonly { readonly name: string; readonly code: FailureCode }[] = [
  { name: 'noerror', code: 'sign-in-failed' },
  { name: 'revoked', code: 'sign-in-revoked' },
  { name: 'invalidredirecturl', code: 'sign-in-redirect-refused' },
  { name: 'expired', code: 'sign-in-expired' },
  { name: 'denied', code: 'sign-in-denied' },
  { name: 'needsreapproval', code: 'sign-in-needs-approval' },
  { name: 'invalidtimestamp', code: 'sign-in-time-refused' },
  { name: 'invalidsignature', code: 'sign-in-signature-refused' }
]

/** OAuth's own words (RFC 6749 §4.1.2.1 and §5.2) for what the agent has sentences for. */
const oauthErrors: Readonly<Record<string, FailureCode>> = {
  access_denied: 'sign-in-denied',
  consent_required: 'sign-in-needs-approval',
  invalid_client: 'client-id-refused',
  unauthorized_client: 'client-id-refused',
  invalid_grant: 'sign-in-code-refused',
  server_error: 'server-error',
  temporarily_unavailable: 'unavailable'
}

/**
 * What a refused sign-in is called. The vendor documents the codes and not the parameter they come in: a number, a name
 * and the printed form `Authorization error: InvalidRedirectUrl (2)` are read wherever an answer may carry them.
 */
export const toAuthorizeFailure = (answer: {
  readonly error: string
  readonly description?: string | null
  readonly errorCode?: string | null
}): FailureCode =>
  toVendorFailure(answer.errorCode ?? '') ??
  toVendorFailure(answer.error) ??
  toVendorFailure(printed.exec(answer.description ?? '')?.[1] ?? '') ??
  oauthErrors[answer.error] ??
  'sign-in-failed'

/** The names under which an answer may carry the code; the vendor's own word for it is the first. */
const codeNames = ['AuthorizeErrorCode', 'authorizeErrorCode', 'error_code', 'errorCode'] as const

/** The vendor's code in what the browser brought, whatever the parameter is called; `null` where there is none. */
export const toErrorCode = (answer: URLSearchParams): string | null =>
  codeNames.map((name) => answer.get(name)).find((code) => code !== null) ?? null

const printed = /\((\d)\)\s*$/

const toVendorFailure = (text: string): FailureCode | undefined => {
  const word = text.trim().toLowerCase()
  if (/^\d$/.test(word)) return authorizeErrors[Number(word)]?.code
  return authorizeErrors.find(({ name }) => name === word)?.code
}
