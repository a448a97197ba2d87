import { CodedError } from '../../shared/outcome.ts'
import { createHash } from 'node:crypto'
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { z } from 'zod'

/** The user and tenant in SuperOffice's id_token. */
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

/** Accepts a token this long after it has expired, in case this computer's clock is fast. */
const maxClockAheadS = 60
/** Accepts a token that seems to be issued this far in the future, in case this computer's clock is slow. */
const maxClockBehindS = 300
/** An older token was not issued for this sign-in, which takes five minutes at most. */
const maxAgeS = 3600

const vendorClaim = 'http://schemes.superoffice.net/identity/'
const seconds = z.number().nonnegative()

/**
 * SuperOffice writes `iat` as a string (docs/superoffice.md#tokens), and jose and oauth4webapi refuse such a token.
 * Therefore jose checks only the signature, and the claims are checked here.
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

/** Resolves to who signed in. Rejects with `id-token-refused` for any flaw in the token. */
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
    claims.exp > nowS - maxClockAheadS &&
    (claims.nbf ?? 0) <= nowS + maxClockBehindS &&
    claims.iat <= nowS + maxClockBehindS &&
    claims.iat >= nowS - maxAgeS &&
    claims.iat <= claims.exp &&
    (claims.at_hash === undefined || claims.at_hash === toHalfHash(accessToken))
  )
}

/** OpenID Connect Core §3.1.3.6, for RS256. */
const toHalfHash = (accessToken: string): string =>
  createHash('sha256').update(accessToken, 'ascii').digest().subarray(0, 16).toString('base64url')

const verifySignature = async (idToken: string, keys: JSONWebKeySet): Promise<Uint8Array> => {
  // Only RS256: a token that could choose its algorithm could choose `none`, or HMAC with the public key.
  const options = { algorithms: ['RS256'] }
  try {
    try {
      return (await compactVerify(idToken, createLocalJWKSet(keys), options)).payload
    } catch (error) {
      // SuperOffice's published tokens name no key (`kid`), so each key is tried.
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
