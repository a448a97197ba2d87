import type { FailureCode } from '../../shared/outcome.ts'

export type SignInField = 'serverAddress' | 'userName' | 'password'

/** The field that a refused sign-in is about: the sentence stands under it, and the caret goes there. */
export const fieldOf = (code: FailureCode): SignInField | null => {
  switch (code) {
    case 'address-invalid':
    case 'address-insecure':
    case 'not-superoffice':
    case 'host-not-found':
    case 'unreachable':
    case 'tls-refused':
      return 'serverAddress'
    case 'credentials-refused':
      return 'password'
    default:
      return null
  }
}
