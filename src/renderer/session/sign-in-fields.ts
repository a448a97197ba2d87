import type { FailureCode } from '../../shared/outcome.ts'
import type { OwnServerAccess } from '../../shared/session.ts'

export type SignInField = 'serverAddress' | 'userName' | 'password' | 'ticket' | 'appToken' | 'token'

/** The fields below the server's address, in the order of the form. */
export const fieldsFor: Readonly<Record<OwnServerAccess, readonly SignInField[]>> = {
  basic: ['userName', 'password'],
  ticket: ['ticket', 'appToken'],
  token: ['token']
}

/** The field of the secret itself; its label names the access in the list. */
export const secretFields = { basic: 'password', ticket: 'ticket', token: 'token' } as const satisfies Record<
  OwnServerAccess,
  SignInField
>

/** The field that a failed sign-in is about, which shows the sentence and gets the caret; `null` when it is about none. */
export const fieldOf = (code: FailureCode, access: OwnServerAccess): SignInField | null => {
  switch (code) {
    case 'address-invalid':
    case 'address-insecure':
    case 'not-superoffice':
    case 'host-not-found':
    case 'unreachable':
    case 'tls-refused':
      return 'serverAddress'
    case 'credentials-refused':
      return secretFields[access]
    default:
      return null
  }
}
