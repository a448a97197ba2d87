import { createHash } from 'node:crypto'
import { CompactSign, exportJWK, generateKeyPair, UnsecuredJWT, type JSONWebKeySet, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { decodeIdToken } from '../../src/main/session/id-token.ts'

// The promise: nobody but the sign-in service says who has signed in, and only to whom it was asked for, now.

const prefix = 'http://schemes.superoffice.net/identity/'
const nowMs = Date.parse('2026-11-24T10:00:00Z')
const nowS = nowMs / 1000
const accessToken = '8A:Cust12345.abc'
const issuer = 'https://sod.superoffice.com'
const expected = { issuer, clientId: 'client-1', nonce: 'nonce-1', accessToken, nowMs }
const claims: Readonly<Record<string, unknown>> = {
  sub: 'eva@nordlys.example',
  [`${prefix}ctx`]: 'Cust12345',
  [`${prefix}upn`]: 'eva@nordlys.example',
  iat: nowS,
  nonce: 'nonce-1',
  iss: issuer,
  aud: 'client-1',
  exp: nowS + 300,
  nbf: nowS - 60
}

const [own, other, curve] = await Promise.all([
  generateKeyPair('RS256', { extractable: true }),
  generateKeyPair('RS256', { extractable: true }),
  generateKeyPair('ES256', { extractable: true })
])
const ownJwk = await exportJWK(own.publicKey)
const otherJwk = await exportJWK(other.publicKey)
const keys: JSONWebKeySet = { keys: [ownJwk] }

type Header = Readonly<Record<string, unknown>>

const sign = (changed: object = {}, header: Header = {}, key: CryptoKey | Uint8Array = own.privateKey) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify({ ...claims, ...changed })))
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(key)

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const asItIs = async (): Promise<readonly [string, string, string]> => {
  const [header = '', payload = '', signature = ''] = (await sign()).split('.')
  return [header, payload, signature]
}
const hmac = (secret: string): Promise<string> =>
  sign({}, { alg: 'HS256' }, new TextEncoder().encode(secret.padEnd(32, ' ')))

const wrongClaims: readonly (readonly [string, object])[] = [
  ['another issuer', { iss: 'https://online.superoffice.com' }],
  ['the issuer with a slash', { iss: `${issuer}/` }],
  ['the issuer in capitals', { iss: issuer.toUpperCase() }],
  ['the issuer in a list', { iss: [issuer] }],
  ['an issuer with the right beginning', { iss: `${issuer}.evil.example` }],
  ['an issuer with a user', { iss: 'https://sod.superoffice.com@evil.example' }],
  ['no issuer', { iss: undefined }],
  ['another audience', { aud: 'client-2' }],
  ['an audience with the right beginning', { aud: 'client-10' }],
  ['no audience', { aud: undefined }],
  ['an empty audience', { aud: '' }],
  ['no audience in a list', { aud: [] }],
  ['two audiences without an authorised party', { aud: ['client-1', 'client-2'] }],
  ['another authorised party', { azp: 'client-2' }],
  ['another nonce', { nonce: 'nonce-2' }],
  ['a nonce in a list', { nonce: ['nonce-1'] }],
  ['an empty nonce', { nonce: '' }],
  ['no nonce', { nonce: undefined }],
  ['an expiry that is over', { exp: nowS - 61 }],
  ['no expiry', { exp: undefined }],
  ['an expiry in words', { exp: 'never' }],
  ['an expiry without an end', { exp: null }],
  ['a beginning in the future', { nbf: nowS + 301 }],
  ['an issue in the future', { iat: nowS + 301, exp: nowS + 600 }],
  ['an issue an hour ago', { iat: nowS - 3_601 }],
  ['an issue in words', { iat: 'today' }],
  ['no issue', { iat: undefined }],
  ['no tenant', { [`${prefix}ctx`]: undefined }],
  ['a path as its tenant', { [`${prefix}ctx`]: '../../evil' }],
  ['a host as its tenant', { [`${prefix}ctx`]: 'evil.example/' }],
  ['a list as its tenant', { [`${prefix}ctx`]: ['Cust12345'] }],
  ['nobody', { sub: undefined, [`${prefix}upn`]: undefined }],
  ['the hash of another access token', { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['the whole hash', { at_hash: createHash('sha256').update(accessToken).digest('base64url') }],
  ['a number as its hash', { at_hash: 1 }]
]

const wrongSignatures: readonly (readonly [string, () => Promise<string>])[] = [
  ['the signature of another key', () => sign({}, {}, other.privateKey)],
  ['an unknown key', () => sign({}, { kid: 'unknown' })],
  ['its own key in the header', () => sign({}, { jwk: otherJwk }, other.privateKey)],
  ['the address of its own keys', () => sign({}, { jku: 'https://evil.example/keys' }, other.privateKey)],
  ['an elliptic signature', () => sign({}, { alg: 'ES256' }, curve.privateKey)],
  ['a signature with the public key as a secret', () => hmac(JSON.stringify(ownJwk))],
  ['a signature with the modulus as a secret', () => hmac(ownJwk.n ?? '')],
  ['a signature with an empty secret', () => hmac('')],
  ['no signature', () => Promise.resolve(new UnsecuredJWT(claims).encode())],
  [
    'none as its algorithm, and a signature',
    async () => `${encode({ alg: 'none' })}.${(await asItIs()).slice(1).join('.')}`
  ],
  ['an empty signature', async () => `${(await asItIs()).slice(0, 2).join('.')}.`],
  [
    'changed claims',
    async () => {
      const [header, , signature] = await asItIs()
      return [header, encode({ ...claims, sub: 'kari' }), signature].join('.')
    }
  ],
  [
    'a cut signature',
    async () => {
      const [header, payload, signature] = await asItIs()
      return [header, payload, signature.slice(0, -4)].join('.')
    }
  ],
  ['a fourth part', async () => `${(await asItIs()).join('.')}.x`],
  [
    'another token in the place of its claims',
    async () =>
      new CompactSign(new TextEncoder().encode(await sign()))
        .setProtectedHeader({ alg: 'RS256' })
        .sign(own.privateKey)
  ],
  ['the access token', () => Promise.resolve(accessToken)],
  ['nothing', () => Promise.resolve('')]
]

const total = wrongClaims.length + wrongSignatures.length

describe(`${String(total)} forged tokens`, () => {
  it('are as many as were promised, and the true one is accepted', async () => {
    expect(total).toBe(52)
    await expect(decodeIdToken(await sign(), keys, expected)).resolves.toMatchObject({
      tenantId: 'Cust12345'
    })
  })

  it.each([
    ...wrongClaims.map(([what, changed]) => [what, () => sign(changed)] as const),
    ...wrongSignatures
  ])('are refused with %s', async (_what, make) => {
    await expect(decodeIdToken(await make(), keys, expected)).rejects.toMatchObject({
      code: 'id-token-refused'
    })
  })

  it.each<[string, JWK]>([
    ['a symmetric key', { kty: 'oct', k: encode('secret') }],
    ['a key for something else', { ...ownJwk, use: 'enc' }],
    ['a key for another algorithm', { ...ownJwk, alg: 'PS256' }]
  ])('and true ones are, with %s among the keys of the service alone', async (_what, key) => {
    await expect(decodeIdToken(await sign(), { keys: [key] }, expected)).rejects.toMatchObject({
      code: 'id-token-refused'
    })
  })
})
