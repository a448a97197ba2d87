import { describe, expect, it } from 'vitest'
import { toContact, toContactAction } from '../../src/main/lookup/card/contact-address.ts'
import { createLinkOpener } from '../../src/main/platform/electron-links.ts'
import { isSafeAddress } from '../../src/main/platform/safe-address.ts'
import { createEndpointFinder } from '../../src/main/session/sign-in-endpoints.ts'
import { toLine } from '../../src/main/superoffice/clean-text.ts'
import { decodeLink } from '../../src/main/summon/link.ts'

// The promise: an address that Glance opens or sends secrets to is what it looks like, and so is a text that it shows.

const origin = 'https://online.superoffice.com'
const hidden = [
  '\0',
  '\t',
  '\n',
  '\r',
  ' ',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u{e0041}',
  '\ue000',
  '\uffff',
  '\u3164'
]
const disguised = [
  `blob:${origin}/login/common/oauth/authorize`,
  'https://user@online.superoffice.com/login',
  'https://user:pass@online.superoffice.com/login',
  'https://@online.superoffice.com/login',
  'https://:@online.superoffice.com/login',
  'https:online.superoffice.com/login',
  'https:/online.superoffice.com/login',
  'https:\\\\online.superoffice.com\\login',
  'https://online.superoffice.com\\@evil.example/',
  'http://online.superoffice.com/login',
  'filesystem:https://online.superoffice.com/login',
  `https://online.superoffice.com/${'a'.repeat(10_000)}`,
  ...hidden.flatMap((sign) => [
    `${sign}${origin}/login`,
    `${origin}/lo${sign}gin`,
    `${origin}/login${sign}`,
    `https://online${sign}.superoffice.com/login`
  ])
]

describe(`an address in disguise (${String(disguised.length)} addresses)`, () => {
  it.each(disguised)('is not safe: %j', (address) => {
    expect(isSafeAddress(address)).toBe(false)
  })

  it.each(disguised)('is not where the sign-in begins: %j', async (address) => {
    const find = createEndpointFinder(() =>
      Promise.resolve(Response.json({ authorization_endpoint: address }))
    )
    const { authorize } = await find(origin, new AbortController().signal)
    expect(authorize).toBe(`${origin}/login/common/oauth/authorize`)
  })
})

describe(`what can't be seen (${String(hidden.length)} characters)`, () => {
  it.each(hidden)('is in no e-mail address that a link looks up: %j', (sign) => {
    for (const value of [`ev${sign}a@x.test`, `eva@x${sign}.test`, `eva@x.te${sign}st`]) {
      for (const encoded of [encodeURIComponent(value), encodeURIComponent(encodeURIComponent(value))]) {
        expect(decodeLink(`glance://lookup?email=${encoded}`)?.text ?? '').not.toContain(sign)
      }
    }
  })

  it.each(hidden)('is in no e-mail address that is opened: %j', async (sign) => {
    const open = createLinkOpener({ openExternal: () => Promise.resolve() })
    await expect(open(`mailto:ev${sign}a@x.test`)).rejects.toThrow()
    await expect(open(`mailto:eva@x${sign}.test`)).rejects.toThrow()
    for (const encoded of ['%0a', '%0D%0A', '%00', '%3Fbcc=x', '%2c', '%3b', '%20'])
      await expect(open(`mailto:eva${encoded}@x.test`)).rejects.toThrow()
  })

  it('is in no line of SuperOffice, whichever character it is', () => {
    const all = Array.from({ length: 0x11_0000 }, (_each, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff
    )
    const unseen = all
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /[\p{Cc}\p{Cf}\p{DI}\p{Co}\p{NChar}\u2800]/v.test(sign))
    expect(unseen.length).toBeGreaterThan(140_000)
    // In lines of 500, as a line is cut after a thousand characters.
    for (let at = 0; at < unseen.length; at += 500) {
      expect(toLine(`a${unseen.slice(at, at + 500).join('')}b`).replaceAll(' ', '')).toBe('ab')
    }
  })
})

describe('a number', () => {
  it.each([
    '9'.repeat(3),
    '9'.repeat(20),
    '9'.repeat(21),
    '9'.repeat(30),
    '9'.repeat(40),
    '+4755123456',
    '1'
  ])('is offered for a call only when it can be opened: %s', async (phone) => {
    const contact = toContact(1, { phone }, { code: 'NO', isKnown: true })
    const action = toContactAction(contact, 'call', 0, 'NO')
    const open = createLinkOpener({ openExternal: () => Promise.resolve() })
    if (action?.kind === 'open') await expect(open(action.address)).resolves.toBeUndefined()
    // It can be copied all the same.
    expect(toContactAction(contact, 'copy-phone', 0, 'NO')).not.toBeNull()
  })
})
