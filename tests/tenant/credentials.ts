import { isBasicAuthorization, type User } from '../../src/demo-tenant/web/authentication.ts'

/** What the tenant accepts. It reads tickets and access tokens at each request, so a test can remove one to let it expire. */
export interface Credentials {
  readonly user: User
  /** When false, the user's name and password are rejected. */
  readonly acceptsBasic: boolean
  readonly tickets: ReadonlySet<string>
  readonly accessTokens: ReadonlySet<string>
  /** When set, a ticket is only valid together with this `SO-AppToken`. */
  readonly appToken: string | null
}

/** Checks SuperOffice's three schemes: `Basic`, `SoTicket` (whose ticket is not encoded again) and `Bearer`. */
export const isAuthorized = (
  { user, acceptsBasic, tickets, accessTokens, appToken }: Credentials,
  headers: Readonly<Record<string, string | undefined>>
): boolean => {
  const { authorization } = headers
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/u.exec(authorization ?? '') ?? []
  switch (scheme.toLowerCase()) {
    case 'basic':
      return acceptsBasic && isBasicAuthorization(authorization, user)
    case 'soticket':
      return tickets.has(value) && (appToken === null || headers['so-apptoken'] === appToken)
    case 'bearer':
      return accessTokens.has(value)
    default:
      return false
  }
}
