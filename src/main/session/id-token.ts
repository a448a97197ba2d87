import { CodedError } from '../../shared/outcome.ts'
import { createHash } from 'node:crypto'
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { z } from 'zod'

/** Who signed in, as SuperOffice's id_token says. */
export interface SignedInUser {
  readonly tenantId: string
  readonly userName: string
}

export interface IdTokenExpectations {
  readonly issuer: string
  readonly clientId: string
  readonly nonce: string
  readonly accessToken: string
  readonly nowMs: number
}

/** How far the agent's clock may be fast: a token is good for some five minutes. */
const lateS = 60
/** How far it may be slow: what was made just now then seems to come from the future. */
const earlyS = 300
/** A token made longer ago than this was not made for this sign-in, which takes five minutes at most. */
const oldestS = 3600

const vendorClaim = 'http://schemes.superoffice.net/identity/'
const seconds = z.number().nonnegative()

/**
 * SuperOffice writes `iat` as a string (docs/superoffice.md#tokens). jose and oauth4webapi refuse a whole token for that,
 * so jose checks the signature only, and the claims are checked here.
 */
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.union([z.string().transform((only) => [only]), z.array(z.string()).min(1)]),
  azp: z.string().optional(),
  exp: seconds,
  nbf: seconds.optional(),
  iat: z.union([
    seconds,
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number)
  ]),
  nonce: z.string(),
  at_hash: z.string().optional(),
  sub: z.string().optional(),
  [`${vendorClaim}ctx`]: z.string().regex(/^\w{1,50}$/),
  [`${vendorClaim}upn`]: z.string().optional(),
  [`${vendorClaim}email`]: z.string().optional()
})

type Claims = z.infer<typeof claimsSchema>

/** Answers who signed in, or rejects with `id-token-refused`, whichever flaw the token has. */
export const decodeIdToken = async (
  idToken: string,
  keys: JSONWebKeySet,
  expected: IdTokenExpectations
): Promise<SignedInUser> => {
  const claims = decodeClaims(await verifySignature(idToken, keys))
  if (claims === null || !isAsExpected(claims, expected)) throw new CodedError('id-token-refused')
  const userName = [claims[`${vendorClaim}upn`], claims[`${vendorClaim}email`], claims.sub].find(Boolean)
  if (userName === undefined) throw new CodedError('id-token-refused')
  return { tenantId: claims[`${vendorClaim}ctx`], userName }
}

const decodeClaims = (payload: Uint8Array): Claims | null => {
  try {
    return claimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch {
    return null
  }
}

const isAsExpected = (
  claims: Claims,
  { issuer, clientId, nonce, accessToken, nowMs }: IdTokenExpectations
) => {
  const nowS = nowMs / 1000
  return (
    claims.iss === issuer &&
    claims.aud.includes(clientId) &&
    (claims.aud.length === 1 || claims.azp !== undefined) &&
    (claims.azp === undefined || claims.azp === clientId) &&
    claims.nonce === nonce &&
    claims.exp > nowS - lateS &&
    (claims.nbf ?? 0) <= nowS + earlyS &&
    claims.iat <= nowS + earlyS &&
    claims.iat >= nowS - oldestS &&
    claims.iat <= claims.exp &&
    (claims.at_hash === undefined || claims.at_hash === toHalfHash(accessToken))
  )
}

/** OpenID Connect Core §3.1.3.6, for RS256. */
const toHalfHash = (accessToken: string): string =>
  createHash('sha256').update(accessToken, 'ascii').digest().subarray(0, 16).toString('base64url')

const verifySignature = async (idToken: string, keys: JSONWebKeySet): Promise<Uint8Array> => {
  // RS256 alone: a token that may choose its algorithm may choose `none`, or HMAC with a public key.
  const options = { algorithms: ['RS256'] }
  try {
    try {
      return (await compactVerify(idToken, createLocalJWKSet(keys), options)).payload
    } catch (error) {
      // The vendor's published tokens name no `kid`: of several keys, the one that fits is then the one that signed.
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error
      for await (const key of error) {
        const verified = await compactVerify(idToken, key, options).catch(() => null)
        if (verified !== null) return verified.payload
      }
      throw error
    }
  } catch {
    throw new CodedError('id-token-refused')
  }
}
