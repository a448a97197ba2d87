import { createHash } from 'node:crypto'
import { CompactSign, exportJWK, generateKeyPair, UnsecuredJWT, type JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeIdToken } from '../../../src/main/session/id-token.ts'

const claimPrefix = 'http://schemes.superoffice.net/identity/'
const nowMs = Date.parse('2026-11-24T10:00:00Z')
const nowS = nowMs / 1000
const accessToken = '8A:Cust12345.abc'
const expected = {
  issuer: 'https://sod.superoffice.com',
  clientId: 'client-1',
  nonce: 'nonce-1',
  accessToken,
  nowMs
}
/** Like SuperOffice's published sample: `iat` is a string, `exp` and `nbf` are numbers, and there is no `kid`. */
const published: Readonly<Record<string, unknown>> = {
  sub: 'tony@superoffice.example',
  [`${claimPrefix}ctx`]: 'Cust12345',
  [`${claimPrefix}upn`]: 'tony@superoffice.example',
  [`${claimPrefix}is_administrator`]: 'False',
  iat: String(nowS),
  nonce: 'nonce-1',
  iss: 'https://sod.superoffice.com',
  aud: 'client-1',
  exp: nowS + 300,
  nbf: nowS - 60
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>
let own: KeyPair
let other: KeyPair
let keys: JSONWebKeySet

beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true })
  other = await generateKeyPair('RS256', { extractable: true })
  keys = { keys: [await exportJWK(own.publicKey)] }
})

const sign = (claims: unknown, key = own, header: { alg: string; kid?: string } = { alg: 'RS256' }) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader(header)
    .sign(key.privateKey)

describe('a token as SuperOffice documents it', () => {
  test('names the user, although its iat is a string', async () => {
    expect(await decodeIdToken(await sign(published), keys, expected)).toEqual({
      tenantId: 'Cust12345',
      userName: 'tony@superoffice.example'
    })
  })

  test.each([
    ['iat as a number, as the standard requires', { iat: nowS }],
    ['an audience in a list of one', { aud: ['client-1'] }],
    ['two audiences, with the authorised party named', { aud: ['client-1', 'other'], azp: 'client-1' }],
    ['a clock that is a minute slow', { iat: String(nowS + 55), nbf: nowS + 55 }],
    ['a clock that is a minute fast', { exp: nowS - 55, iat: String(nowS - 355) }],
    [
      'no upn, but an e-mail address',
      { [`${claimPrefix}upn`]: undefined, [`${claimPrefix}email`]: 'eva@x.example' }
    ],
    [
      'the right hash of the access token',
      { at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url') }
    ]
  ])('is accepted with %s', async (_what, change) => {
    await expect(
      decodeIdToken(await sign({ ...published, ...change }), keys, expected)
    ).resolves.toBeDefined()
  })

  test('is accepted when the key set has several keys and the token names none', async () => {
    const several = { keys: [await exportJWK(other.publicKey), await exportJWK(own.publicKey)] }
    await expect(decodeIdToken(await sign(published), several, expected)).resolves.toBeDefined()
  })
})

describe('a token with a flaw', () => {
  test.each([
    ['another issuer', { iss: 'https://online.superoffice.com' }],
    ['the issuer with /login', { iss: 'https://sod.superoffice.com/login' }],
    ['an issuer that only begins like SuperOffice’s', { iss: 'https://sod.superoffice.com.evil.example' }],
    ['another audience', { aud: 'client-2' }],
    ['no audience', { aud: undefined }],
    ['an empty list of audiences', { aud: [] }],
    ['two audiences and no authorised party', { aud: ['client-1', 'client-2'] }],
    ['another authorised party', { azp: 'client-2' }],
    ['another nonce', { nonce: 'nonce-2' }],
    ['no nonce', { nonce: undefined }],
    ['an expired token', { exp: nowS - 61 }],
    ['no expiry', { exp: undefined }],
    ['an expiry that is a string', { exp: String(nowS + 300) }],
    ['a token that is not valid yet', { nbf: nowS + 301 }],
    ['a token from the future', { iat: String(nowS + 301), exp: nowS + 600 }],
    ['a token issued more than an hour ago', { iat: String(nowS - 3601) }],
    ['a token issued after its own expiry', { iat: String(nowS + 30), exp: nowS + 10 }],
    ['an iat that is not a number', { iat: 'yesterday' }],
    ['an iat in scientific notation', { iat: '1.7e9' }],
    ['no iat', { iat: undefined }],
    ['no tenant', { [`${claimPrefix}ctx`]: undefined }],
    ['a tenant id that is a path', { [`${claimPrefix}ctx`]: '../../evil' }],
    ['no user', { sub: undefined, [`${claimPrefix}upn`]: undefined }],
    ['the hash of another access token', { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }]
  ])('refuses %s', async (_what, change) => {
    const token = await sign({ ...published, ...change })
    await expect(decodeIdToken(token, keys, expected)).rejects.toMatchObject({ code: 'id-token-refused' })
  })

  test.each([
    ['a token that another key has signed', () => sign(published, other)],
    ['a token that names an unknown key', () => sign(published, own, { alg: 'RS256', kid: 'no' })],
    ['an unsigned token', () => Promise.resolve(new UnsecuredJWT(published).encode())],
    [
      'a token signed by HMAC with the public key',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(keys.keys[0]))
        return new CompactSign(new TextEncoder().encode(JSON.stringify(published)))
          .setProtectedHeader({ alg: 'HS256' })
          .sign(secret)
      }
    ],
    [
      'a token with changed claims',
      async () => {
        const [header = '', , signature = ''] = (await sign(published)).split('.')
        const changed = Buffer.from(JSON.stringify({ ...published, sub: 'eva' })).toString('base64url')
        return [header, changed, signature].join('.')
      }
    ],
    ['text that is not a token', () => Promise.resolve('8A:Cust12345.abc')],
    [
      'claims that are not JSON',
      () =>
        new CompactSign(new TextEncoder().encode('hello'))
          .setProtectedHeader({ alg: 'RS256' })
          .sign(own.privateKey)
    ]
  ])('refuses %s', async (_what, make) => {
    await expect(decodeIdToken(await make(), keys, expected)).rejects.toMatchObject({
      code: 'id-token-refused'
    })
  })

  test('refuses everything when the key set is empty', async () => {
    await expect(decodeIdToken(await sign(published), { keys: [] }, expected)).rejects.toMatchObject({
      code: 'id-token-refused'
    })
  })
})
