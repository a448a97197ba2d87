/** Who is let in. Tickets and access tokens are read at each request, so that a test can let them expire. */
export interface Credentials {
  readonly user: { readonly name: string; readonly password: string }
  readonly acceptsBasic: boolean
  readonly tickets: ReadonlySet<string>
  readonly accessTokens: ReadonlySet<string>
  /** If set, a ticket counts only together with this `SO-AppToken`. */
  readonly appToken: string | null
}

export interface AuthorizationHeaders {
  readonly authorization: string | undefined
  readonly soAppToken: string | undefined
}

/** SuperOffice's schemes: `Basic`, `SoTicket` (as it is, not encoded again) and `Bearer`. */
export const isLetIn = (credentials: Credentials, headers: AuthorizationHeaders): boolean => {
  const { user, acceptsBasic, tickets, accessTokens, appToken } = credentials
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/u.exec(headers.authorization ?? '') ?? []
  switch (scheme.toLowerCase()) {
    case 'basic':
      return acceptsBasic && Buffer.from(value, 'base64').toString('utf8') === `${user.name}:${user.password}`
    case 'soticket':
      return tickets.has(value) && (appToken === null || headers.soAppToken === appToken)
    case 'bearer':
      return accessTokens.has(value)
    default:
      return false
  }
}
