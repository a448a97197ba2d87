import type { FailureCode } from '../../shared/outcome.ts'
import { ownValue } from '../../shared/own-value.ts'

/** SuperOffice's `AuthorizeErrorCode`: the index is its number (SuperOfficeDocs/docs, authentication/online/troubleshooting). */
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

/** The errors of OAuth (RFC 6749 §4.1.2.1 and §5.2) that have a failure code of their own. */
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
 * The failure code of a refused sign-in. SuperOffice documents its error codes, but not the parameter that has them.
 * Therefore numbers, names and the form `Authorization error: InvalidRedirectUrl (2)` are read from every likely place.
 */
export const toAuthorizeFailure = (answer: {
  readonly error: string
  readonly description?: string | null
  readonly errorCode?: string | null
}): FailureCode =>
  toVendorFailure(answer.errorCode ?? '') ??
  toVendorFailure(answer.error) ??
  toVendorFailure(printedForm.exec(answer.description ?? '')?.[1] ?? '') ??
  ownValue(oauthErrors, answer.error) ??
  'sign-in-failed'

/** The parameters that may carry SuperOffice's code; the first is SuperOffice's own name for it. */
const codeNames = ['AuthorizeErrorCode', 'authorizeErrorCode', 'error_code', 'errorCode'] as const

/** SuperOffice's error code among the parameters of the browser's answer, or `null`. */
export const toErrorCode = (answer: URLSearchParams): string | null =>
  codeNames.map((name) => answer.get(name)).find((code) => code !== null) ?? null

const printedForm = /\((\d)\)\s*$/

const toVendorFailure = (text: string): FailureCode | undefined => {
  const word = text.trim().toLowerCase()
  if (/^\d$/.test(word)) return authorizeErrors[Number(word)]?.code
  return authorizeErrors.find(({ name }) => name === word)?.code
}
