import { describe, expect, it } from 'vitest'
import { toContact, toContactAction } from '../../src/main/lookup/card/contact-address.ts'
import { toSiteAddress } from '../../src/main/lookup/card/site-address.ts'
import { createLinkOpener } from '../../src/main/platform/electron-links.ts'

// The promise: a company's web site opens at the address that the agent was shown, over https, or not at all.

describe('a web address', () => {
  it.each([
    ['nordlys.example', 'https://nordlys.example/'],
    ['www.nordlys.example/', 'https://www.nordlys.example/'],
    ['https://nordlys.example', 'https://nordlys.example/'],
    ['http://nordlys.example/om-oss?a=1#top', 'https://nordlys.example/om-oss?a=1#top'],
    [' HTTPS://Nordlys.EXAMPLE/Om ', 'https://nordlys.example/Om'],
    ['https://nordlys.example/@eva', 'https://nordlys.example/@eva'],
    ['blåbær.example', 'https://xn--blbr-roah.example/'],
    ['bla\u030abær.example', 'https://xn--blbr-roah.example/'],
    ['xn--blbr-roah.example', 'https://xn--blbr-roah.example/'],
    ['https://nordlys.example/?next=javascript:alert(1)', 'https://nordlys.example/?next=javascript:alert(1)']
  ])('is built anew: %s', async (text, address) => {
    expect(toSiteAddress(text)).toBe(address)
    const opened: string[] = []
    await createLinkOpener({
      openExternal: (url) => {
        opened.push(url)
        return Promise.resolve()
      }
    })(address)
    expect(opened).toEqual([address])
  })
})

const refused: readonly (readonly [what: string, web: string])[] = [
  ['nothing', ''],
  ['blanks', '   '],
  ['a script', 'javascript:alert(1)'],
  ['a script with a host', 'javascript://nordlys.example/%0aalert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['a share', '\\\\server\\share'],
  ['a share as an address', '//server/share'],
  ['a program’s protocol', 'ms-msdt:/id'],
  ['our own protocol', 'glance://lookup?phone=1'],
  ['a page of the browser', 'view-source:https://nordlys.example'],
  ['a mail', 'mailto:eva@nordlys.example'],
  ['a user', 'https://nordlys.example@evil.example/'],
  ['a user without a scheme', 'nordlys.example@evil.example'],
  ['a user and a password', 'https://user:pass@nordlys.example'],
  ['a user in capitals of another width', 'https://nordlys.example＠evil.example'],
  ['a port', 'https://nordlys.example:8443'],
  ['a port without encryption', 'http://nordlys.example:8080'],
  ['a name without a point', 'http://intranet'],
  ['this computer', 'http://localhost/'],
  ['an IPv4 address', 'http://127.0.0.1/'],
  ['an IPv4 address as one number', 'http://2130706433/'],
  ['an IPv4 address with hexadecimal digits', '0x7f.0x0.0x0.0x1'],
  ['an IPv6 address', 'https://[::1]/'],
  ['a backslash', 'https://nordlys.example\\@evil.example'],
  ['a backslash in the path', 'https://nordlys.example/\\evil.example'],
  ['a space', 'https://nordlys .example'],
  ['a space in the path', 'https://nordlys.example/a b'],
  ['two addresses', 'www.nordlys.example; www.evil.example'],
  ['two points', 'nordlys..example'],
  ['a point at the end of the host', 'nordlys.example./'],
  ['a Cyrillic letter', 'nоrdlys.example'],
  ['Cyrillic letters only', 'аррӏе.com'],
  ['Cyrillic letters in their ASCII form', 'https://xn--80ak6aa92e.com/'],
  ['a Greek letter', 'nοrdlys.example'],
  ['a dotless i', 'nordlıys.example'],
  ['a Latin letter with a dot below', 'nordḷys.example'],
  ['a letter of another width', 'ｎordlys.example'],
  ['a full stop of another width', 'nordlys。example'],
  ['a slash that is a letter', 'https://nordlys.example\u2044evil.example'],
  ['a host that is encoded', 'https://%6eordlys.example'],
  ['a name that is too long', `${'a'.repeat(64)}.example`],
  ['a path that is too long', `nordlys.example/${'a'.repeat(9_000)}`],
  ...[
    '\0',
    '\t',
    '\n',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ue000',
    '\u3164'
  ].flatMap((sign): readonly (readonly [string, string])[] => {
    const name = `U+${(sign.codePointAt(0) ?? 0).toString(16)}`
    return [
      [`${name} in the host`, `nord${sign}lys.example`],
      [`${name} in the path`, `nordlys.example/a${sign}b`]
    ]
  })
]

describe(`a web address with (${String(refused.length)} texts)`, () => {
  it.each(refused)('%s is never opened: %j', (_what, web = '') => {
    expect(toSiteAddress(web)).toBeNull()
    const contact = toContact(1, { web }, { code: 'NO', isKnown: true })
    expect(toContactAction(contact, 'open-web', 0, 'NO')).toBeNull()
  })
})
