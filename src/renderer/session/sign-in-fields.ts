import type { FailureCode } from '../../shared/outcome.ts'
import type { OwnServerAccess } from '../../shared/session.ts'

export type SignInField = 'serverAddress' | 'userName' | 'appToken' | OwnServerAccess

/** What is asked for beside the server's address, in the order of the form. */
export const fieldsFor: Readonly<Record<OwnServerAccess, readonly SignInField[]>> = {
  password: ['userName', 'password'],
  ticket: ['ticket', 'appToken'],
  token: ['token']
}

/** The field that a refused sign-in is about: the sentence stands under it, and the caret goes there. */
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
      return access
    default:
      return null
  }
}
