import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../support/fake-clock.ts'
import { createSecretCheck } from '../../src/main/superoffice/secret-check.ts'
import { createSendRequest } from '../../src/main/superoffice/request.ts'

// The promise: a server that repeats the secrets of a request gets no part of them into the window.

const encode = (text: string, form: BufferEncoding): string => Buffer.from(text).toString(form)

const passwords = [
  'correct horse 1',
  'pä$$wörd"&<>',
  'Tr0ub4dor&3',
  'a"b\\c/d%e+f',
  'short',
  'ßẞ漢字漢字漢字',
  'x'.repeat(40)
]
const tokens = ['7T:c2VudGluZWwtdGlja2V0MTIzNDU2==', '8A:Cust12345.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789']

const headersOf: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ...passwords.flatMap((password) => {
    const pair = encode(`kari:${password}`, 'base64')
    const headers = { Authorization: `Basic ${pair}` }
    return [
      ['password', password, headers],
      ['encoded pair', pair, headers]
    ] as const
  }),
  ...tokens.flatMap(
    (token) =>
      [
        ['ticket', token, { Authorization: `SoTicket ${token}`, 'SO-AppToken': 'app-token-sentinel' }],
        [
          'app token',
          'app-token-sentinel',
          { Authorization: `SoTicket ${token}`, 'SO-AppToken': 'app-token-sentinel' }
        ],
        ['token', token, { Authorization: `Bearer ${token}` }],
        ['cookie', token, { Cookie: `a=1; ASP.NET_SessionId=${token}`, 'X-XSRF-TOKEN': 'xsrf-sentinel' }]
      ] as const
  )
]

const everyByte = (secret: string, toText: (byte: number) => string): string =>
  Array.from(Buffer.from(secret), toText).join('')
const everyCharacter = (text: string, toEscape: (code: number) => string): string =>
  [...text].map((character) => toEscape(character.codePointAt(0) ?? 0)).join('')

/** How a server may repeat what it was sent. */
const forms: readonly (readonly [string, (secret: string) => string])[] = [
  ['as it is', (secret) => secret],
  ['JSON', (secret) => JSON.stringify(secret)],
  ['JSON in JSON', (secret) => JSON.stringify(JSON.stringify(JSON.stringify(secret)))],
  ['JSON escapes', (secret) => everyCharacter(secret, (code) => `\\u${code.toString(16).padStart(4, '0')}`)],
  ['an address', (secret) => encodeURIComponent(secret)],
  ['an address in an address', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['every byte of an address', (secret) => encode(secret, 'hex').replace(/../g, '%$&')],
  ['a form', (secret) => new URLSearchParams({ secret }).toString()],
  ['a mail', (secret) => encode(secret, 'hex').replace(/../g, '=$&')],
  ['HTML', (secret) => secret.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)],
  [
    'HTML with names',
    (secret) =>
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
  ],
  ['HTML numbers', (secret) => everyCharacter(secret, (code) => `&#${String(code)};`)],
  ['HTML hexadecimal numbers', (secret) => everyCharacter(secret, (code) => `&#x${code.toString(16)};`)],
  ['HTML in HTML', (secret) => everyCharacter(secret, (code) => `&amp;#${String(code)};`)],
  ['base64', (secret) => encode(secret, 'base64')],
  ['base64 for addresses', (secret) => encode(secret, 'base64url')],
  ['base64 behind one letter', (secret) => encode(`x${secret}`, 'base64')],
  ['base64 behind two letters', (secret) => encode(`xy${secret}`, 'base64')],
  ['base64 glued to a word', (secret) => `abc${encode(secret, 'base64')}`],
  ['base64 in base64', (secret) => encode(encode(secret, 'base64'), 'base64')],
  ['hexadecimal', (secret) => encode(secret, 'hex')],
  ['hexadecimal with spaces', (secret) => encode(secret, 'hex').replace(/..(?=.)/g, '$& ')],
  ['hexadecimal with signs', (secret) => encode(secret, 'hex').replace(/../g, '0x$&,')],
  ['octal escapes', (secret) => everyByte(secret, (byte) => `\\${byte.toString(8).padStart(3, '0')}`)],
  ['decimal numbers', (secret) => everyByte(secret, (byte) => `${String(byte)} `)],
  ['capitals', (secret) => secret.toUpperCase()],
  ['spaces between', (secret) => [...secret].join(' ')],
  ['dashes between', (secret) => [...secret].join('-')],
  ['invisible characters between', (secret) => [...secret].join('\u200b')],
  [
    'wide letters',
    (secret) =>
      secret.replace(/[!-~]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0))
  ],
  ['all but the last character', (secret) => (secret.length > 8 ? secret.slice(0, -1) : secret)],
  ['all but the first two', (secret) => (secret.length > 8 ? secret.slice(2) : secret)],
  ['two lines', (secret) => `${secret.slice(0, 3)}\r\n${secret.slice(3)}`]
]

/** Where in a message the secret stands; the window is shown 500 characters. */
const messages: readonly (readonly [string, (secret: string) => string])[] = [
  ['alone', (secret) => secret],
  ['in a sentence', (secret) => `The user was refused: ${secret}. Try again.`],
  ['across the cut', (secret) => `${'.'.repeat(496)}${secret}`],
  ['across the longer cut', (secret) => `${'. '.repeat(498)}${secret}`],
  ['behind the cut', (secret) => `${'- '.repeat(2_500)}${secret}`]
]

const inputs = headersOf.length * forms.length * messages.length

describe('a message that quotes a secret', () => {
  test(`is withheld in every form (${String(inputs)} inputs)`, () => {
    const shown: string[] = []
    for (const [kind, secret, headers] of headersOf) {
      const quotesSecret = createSecretCheck(headers)
      for (const [form, toForm] of forms)
        for (const [place, toMessage] of messages)
          if (!quotesSecret(toMessage(toForm(secret)))) shown.push(`${kind} ${secret}, ${form}, ${place}`)
    }
    expect(shown).toEqual([])
  })

  test('does so for both of its fields, with any status', async () => {
    const password = 'correct horse 1'
    const headers = { Authorization: `Basic ${encode(`kari:${password}`, 'base64')}` }
    const bodies = [
      { Message: 'correct', MessageDetail: 'horse 1' },
      { ErrorMessage: `${'.'.repeat(495)}${password}` },
      { Message: JSON.stringify({ password }) }
    ]
    for (const status of [200, 400, 403, 500, 503])
      for (const body of bodies) {
        const send = createSendRequest(
          () => Promise.resolve(Response.json(body, { status })),
          createFakeClock()
        )
        const request = {
          method: 'GET',
          url: 'https://crm.example.com',
          headers,
          body: null,
          timeoutMs: 1000
        } as const
        const error: unknown = await send(
          { ...request, quotesSecret: createSecretCheck(headers) },
          new AbortController().signal
        ).catch((thrown: unknown) => thrown)
        expect(error).toMatchObject({ name: 'CodedError', detail: undefined })
      }
  })

  test('is not shown when it is too long to be checked, and takes no noticeable time before that', () => {
    const quotesSecret = createSecretCheck({ Authorization: `Bearer ${'Ab1-'.repeat(2_500)}` })
    expect(quotesSecret('.'.repeat(8_001))).toBe(true)
    for (const text of ['a', '%41', '&#65;', '\\u0041', '=', '&amp;']) {
      const startMs = performance.now()
      quotesSecret(text.repeat(8_000).slice(0, 8_000))
      expect(performance.now() - startMs).toBeLessThan(500)
    }
  })
})

describe('a message without a secret', () => {
  const quotesSecret = createSecretCheck({
    Authorization: `Basic ${encode('kari:correct horse 1', 'base64')}`
  })

  test.each([
    'Out of licences',
    'The user has no access to this company.',
    'Contact 199 was not found (ErrorCode 0x80004005).',
    'Ugyldig forespørsel: ContactId må være større enn 0.',
    '5f0c1d2e-aaaa-bbbb-cccc-1234567890ab'
  ])('is shown: %s', (message) => {
    expect(quotesSecret(message)).toBe(false)
  })
})
