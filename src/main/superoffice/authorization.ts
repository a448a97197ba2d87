/** Who is asking: the headers of one attempt, and one chance to replace them when SuperOffice refused them. */
export interface Authorization {
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /** After a 401 or 403 given to `refused`: true when other headers are worth one more attempt. */
  readonly renew: (refused: Readonly<Record<string, string>>) => Promise<boolean>
}

/** What SuperOffice lets a caller in with (its documentation: REST WebAPI, Authorization). */
export type Credentials =
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly appToken?: string }
  | { readonly kind: 'bearer'; readonly accessToken: string }
  /** For code that runs inside a SuperOffice web session: the session's own token and cookies. */
  | { readonly kind: 'session'; readonly xsrfToken: string; readonly cookie: string }

/** Credentials that stay as they are: once refused, they are not worth another attempt. */
export const createAuthorization = (credentials: Credentials): Authorization => ({
  headers: () => Promise.resolve(toHeaders(credentials)),
  renew: () => Promise.resolve(false)
})

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
        ...(credentials.appToken !== undefined && { 'SO-AppToken': credentials.appToken })
      }
    case 'bearer':
      return { Authorization: `Bearer ${credentials.accessToken}` }
    case 'session':
      return { 'X-XSRF-TOKEN': credentials.xsrfToken, Cookie: credentials.cookie }
  }
}
