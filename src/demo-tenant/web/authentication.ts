import { randomBytes } from 'node:crypto'

export interface User {
  readonly name: string
  readonly password: string
}

/** What the tenant accepts. Sets and maps are read at each request, so a ticket that was removed has expired. */
export interface Credentials {
  readonly user: User
  /** When false, the user's name and password are rejected, as on SuperOffice Online. */
  readonly acceptsBasic: boolean
  readonly tickets: ReadonlySet<string>
  readonly accessTokens: ReadonlySet<string>
  /** When set, a ticket is only valid together with this `SO-AppToken`, as on SuperOffice Online. */
  readonly appToken: string | null
  /** The session of each signed-in browser, with the XSRF token that its pages contain. */
  readonly sessions: ReadonlyMap<string, string>
}

export type RequestHeaders = Readonly<Record<string, string | undefined>>

/** A random ticket, access token and browser session, in the form of SuperOffice's own. */
export const createAccess = () => ({
  ticket: `7T:${randomBytes(24).toString('base64')}`,
  accessToken: `8A:Default.${randomBytes(48).toString('base64')}`,
  session: { id: randomBytes(12).toString('hex'), xsrfToken: randomBytes(24).toString('base64url') }
})

/**
 * Checks the three schemes of the `Authorization` header: `Basic`, `SoTicket` (whose ticket is not encoded again) and
 * `Bearer`. A request without that header has to come from a signed-in browser.
 */
export const isAuthorized = (credentials: Credentials, headers: RequestHeaders): boolean => {
  const { authorization } = headers
  if (authorization === undefined) return isBrowserSession(credentials, headers)
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/u.exec(authorization) ?? []
  switch (scheme.toLowerCase()) {
    case 'basic':
      return credentials.acceptsBasic && isBasicAuthorization(authorization, credentials.user)
    case 'soticket': {
      const { tickets, appToken } = credentials
      return tickets.has(value) && (appToken === null || headers['so-apptoken'] === appToken)
    }
    case 'bearer':
      return credentials.accessTokens.has(value)
    default:
      return false
  }
}

/** Whether an `Authorization` header has this user's name and password. */
export const isBasicAuthorization = (
  authorization: string | undefined,
  { name, password }: User
): boolean => {
  const [, encoded = ''] = /^basic +(\S+)$/iu.exec(authorization ?? '') ?? []
  return Buffer.from(encoded, 'base64').toString('utf8') === `${name}:${password}`
}

/** The name of the cookie that SuperOffice's web client keeps its session in. */
const sessionCookie = 'ASP.NET_SessionId'

export const toSessionCookie = (sessionId: string): string => `${sessionCookie}=${sessionId}`

/** A browser sends its cookies to the API whichever page asks for it. Only SuperOffice's own pages know the XSRF token. */
const isBrowserSession = ({ sessions }: Credentials, headers: RequestHeaders): boolean => {
  const xsrfToken = headers['x-xsrf-token']
  const cookies = (headers['cookie'] ?? '').split(';').map((cookie) => cookie.trim())
  return [...sessions].some(
    ([id, expected]) => xsrfToken === expected && cookies.includes(toSessionCookie(id))
  )
}
