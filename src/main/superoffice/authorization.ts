import { assertNever } from '../../shared/outcome.ts'

/** The headers that authorize a request, and a way to replace them when SuperOffice refuses them. */
export interface Authorization {
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /** Called after a 401 or 403 for the headers `refused`. Resolves with true when there are others to try. */
  readonly renew: (refused: Readonly<Record<string, string>>) => Promise<boolean>
}

/** The kinds of credentials that SuperOffice accepts (its documentation: REST WebAPI, Authorization). */
export type Credentials =
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken: string | null }
  | { readonly kind: 'token'; readonly token: string }
  /** The session of a signed-in browser, and the token that only its pages know. The sign-in form doesn't offer it. */
  | { readonly kind: 'session'; readonly cookie: string; readonly xsrfToken: string }

/** Authorizes with fixed credentials: once they are refused, there are no others to try. */
export const createAuthorization = (credentials: Credentials): Authorization => {
  const headers = toHeaders(credentials)
  return { headers: () => Promise.resolve(headers), renew: () => Promise.resolve(false) }
}

export const basicAuthorization = (userName: string, password: string): Authorization =>
  createAuthorization({ kind: 'basic', userName, password })

const toHeaders = (credentials: Credentials): Readonly<Record<string, string>> => {
  switch (credentials.kind) {
    case 'basic': {
      const pair = `${credentials.userName}:${credentials.password}`
      return { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` }
    }
    case 'ticket':
      return {
        // A ticket is base64 already.
        Authorization: `SoTicket ${credentials.ticket}`,
        ...(credentials.appToken !== null && { 'SO-AppToken': credentials.appToken })
      }
    case 'token':
      return { Authorization: `Bearer ${credentials.token}` }
    case 'session':
      return { Cookie: credentials.cookie, 'X-XSRF-TOKEN': credentials.xsrfToken }
    default:
      return assertNever(credentials)
  }
}
