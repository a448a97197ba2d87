import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A user of a tenant. */
export interface SignInUser {
  readonly tenantId: string
  readonly companyName: string
  readonly userName: string
}

/** An authorization code. It can be redeemed once, with the verifier of its challenge, before it expires. */
export interface PendingCode {
  readonly user: SignInUser
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string
  readonly expiresMs: number
}

export interface IdTokenParts {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

const claimPrefix = 'http://schemes.superoffice.net/identity/'

/** Creates tokens with the vendor's irregularities: an id token has no `kid`, and its `iat` is a string. */
export const createTokenMint = ({
  issuer,
  clientId
}: {
  readonly issuer: string
  readonly clientId: string
}) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const thumbprint = createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')

  return {
    /** `8A:`, the tenant and random characters: not a JWT. */
    accessToken: (tenantId: string): string => `8A:${tenantId}.${randomBytes(96).toString('base64')}`,

    keySet: () => ({
      keys: [
        { ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', x5t: thumbprint, kid: thumbprint }
      ]
    }),

    idTokenParts: (user: SignInUser, nonce: string | null, nowMs: number): IdTokenParts => {
      const nowS = Math.floor(nowMs / 1000)
      return {
        header: { typ: 'JWT', alg: 'RS256', x5t: thumbprint },
        claims: {
          sub: user.userName,
          [`${claimPrefix}associateid`]: '5',
          [`${claimPrefix}identityprovider`]: 'superoffice-online',
          [`${claimPrefix}email`]: user.userName,
          [`${claimPrefix}upn`]: user.userName,
          [`${claimPrefix}ctx`]: user.tenantId,
          [`${claimPrefix}company_name`]: user.companyName,
          [`${claimPrefix}is_administrator`]: 'False',
          [`${claimPrefix}serial`]: '1501178584',
          iat: String(nowS),
          ...(nonce !== null && { nonce }),
          iss: issuer,
          aud: clientId,
          exp: nowS + 300,
          nbf: nowS - 60
        }
      }
    },

    signIdToken: ({ header, claims }: IdTokenParts): string => {
      const content = `${toBase64Url(header)}.${toBase64Url(claims)}`
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
    }
  }
}

const toBase64Url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const isVerifierOf = (verifier: string, challenge: string): boolean =>
  /^[\w.~-]{43,128}$/.test(verifier) &&
  createHash('sha256').update(verifier).digest('base64url') === challenge
