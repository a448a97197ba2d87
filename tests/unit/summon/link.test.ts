import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLink, isLookupLink } from '../../../src/main/summon/link.ts'
import { anyCharacter } from '../../support/any-character.ts'

describe('a link from a phone system', () => {
  it.each<readonly [link: string, lookup: string, what: string]>([
    ['glance://lookup?phone=+4755123456', 'phone +4755123456', 'an unencoded plus'],
    ['glance://lookup?phone=%2B4755123456', 'phone +4755123456', 'an encoded plus'],
    ['glance://lookup?phone=55%2012%2034%2056', 'phone tel:55 12 34 56', 'spaces'],
    ['glance://lookup?phone=+47+55+12+34+56', 'phone +47 55 12 34 56', 'spaces as plus'],
    ['glance://lookup?phone=tel:+4755123456', 'phone +4755123456', 'a tel: address as the value'],
    ['glance://lookup?phone=tel%3A%2F%2F%2B4755123456', 'phone +4755123456', 'an encoded tel:// address'],
    ['glance://lookup?phone=sip:+4755123456@pbx.example', 'phone +4755123456', 'a sip: address'],
    [
      'glance://lookup?phone=sip:55123456@10.0.0.1:5060;user=phone',
      'phone tel:55123456',
      'its host and parameters'
    ],
    [
      'glance://lookup?phone=%22Eva%22%20%3Csip:+4755123456@pbx%3E',
      'phone +4755123456',
      'a sip: address with a name'
    ],
    [
      'glance://lookup?phone=+4755123456@pbx.example',
      'phone +4755123456',
      'a sip: address without its scheme'
    ],
    ['glance://lookup?phone=callto:55123456', 'phone tel:55123456', 'a callto: address'],
    ['glance://lookup?phone=%E2%80%8E+4755123456', 'phone +4755123456', 'a mark of the reading direction'],
    ['glance://lookup?phone=55%C2%A012%E2%80%9334%2056', 'phone tel:55 12-34 56', 'other spaces and dashes'],
    ['glance://lookup?phone=12345', 'phone tel:12345', 'digits that could be an id'],
    ['glance://lookup?phone=(020)+7946-0123', 'phone tel:(020) 7946-0123', 'brackets and dashes'],
    ['glance://lookup?phone=030%2F1234-567', 'phone tel:030/1234-567', 'a slash'],
    ['glance://lookup?phone=%2B4755123456%20x12', 'phone +4755123456 x12', 'an extension'],
    ['glance://lookup?phone=+4755123456;ext=12', 'phone +4755123456;ext=12', 'an extension of tel:'],
    ['glance://lookup?email=eva@nordlys.example', 'email eva@nordlys.example', 'an address'],
    [
      'glance://lookup?email=eva%2Bcrm%40nordlys.example',
      'email eva+crm@nordlys.example',
      'an encoded address'
    ],
    [
      'glance://lookup?email=eva+crm@nordlys.example',
      'email eva+crm@nordlys.example',
      'a plus inside an address'
    ],
    ['glance://lookup?email=+eva@nordlys.example+', 'email eva@nordlys.example', 'plus as a space around it'],
    [
      'glance://lookup?email=Eva+Dahl+%3Ceva@nordlys.example%3E;',
      'email eva@nordlys.example',
      'an address with a name'
    ],
    ['glance://lookup?email=mailto:eva@nordlys.example', 'email eva@nordlys.example', 'a mailto: address'],
    [
      'glance://lookup?email=eva@nordlys.example%E2%80%8B',
      'email eva@nordlys.example',
      'an invisible character'
    ],
    ['glance://lookup?id=199', 'id #199', 'an id'],
    ['glance://lookup?id=%23199', 'id #199', 'an id with its sign'],
    ['glance://lookup?id=+199+', 'id #199', 'an id with spaces'],
    ['glance://lookup?name=Nordlys+Energi', 'name Nordlys Energi', 'a name, spaces as plus'],
    ['glance://lookup?name=1001', 'name 1001', 'a name of digits'],
    [
      'glance://lookup?name=M%C3%B8lle%20%26%20S%C3%B8nn',
      'name Mølle & Sønn',
      'a name with letters and signs'
    ],
    ['glance://lookup?name=M%F8lle%20%26%20S%F8nn', 'name Mølle & Sønn', 'the older encoding of letters'],
    ['glance://lookup?name=Mølle', 'name Mølle', 'letters that are not encoded'],
    ['glance://lookup?name=100%25%20Kaffe%', 'name 100% Kaffe%', 'a percent sign'],
    ['glance://lookup?name=Eva%E2%80%8BDahl', 'name EvaDahl', 'an invisible character in a name'],
    ['glance://lookup/?id=199', 'id #199', 'a slash before the query'],
    ['glance:lookup?id=199', 'id #199', 'no slashes'],
    ['GLANCE://LOOKUP?id=199', 'id #199', 'capitals'],
    ['glance://lookup?Phone=+4755123456', 'phone +4755123456', 'a key in capitals'],
    ['glance://lookup?id=199&amp;line=2', 'id #199', 'an ampersand as in HTML'],
    ['glance://lookup?phone=&name=Eva', 'name Eva', 'a caller without a number'],
    ['glance://lookup?name=Eva&phone=55123456', 'phone tel:55123456', 'a number beside a name'],
    ['glance://lookup?id=199&id=199', 'id #199', 'the same id twice'],
    [
      'glance://lookup?phone=55123456&phone=55%2012%2034%2056',
      'phone tel:55123456',
      'one number in two spellings'
    ],
    ['glance://lookup?phone=%252B4755123456', 'phone +4755123456', 'a value that is encoded twice'],
    ['glance://lookup?phone=(%2B47)55123456', 'phone +47 55123456', 'a country code in brackets'],
    ['glance://lookup?phone=4755123456@pbx.example', 'phone tel:4755123456', 'an exchange without a plus'],
    ['glance://lookup?phone=55123456@192.168.1.1', 'phone tel:55123456', 'an exchange with an IP address'],
    ['glance://lookup?phone=55123456,,12', 'phone tel:55123456,,12', 'pauses'],
    ['glance://lookup?phone=55123456%23', 'phone tel:55123456', 'a closing key'],
    ['glance://lookup?phone=%2255123456%22', 'phone tel:55123456', 'quotes'],
    ['glance://lookup?phone=%7B55123456%7D', 'phone tel:55123456', 'curly brackets'],
    ['glance://lookup?phone=55123456%20(Eva%20Dahl)', 'phone tel:55123456', 'a name behind the number'],
    ['glance://lookup?phone=Eva%20Dahl%20+4755123456', 'phone +4755123456', 'a name before the number'],
    ['glance://lookup?phone=Eva%20Dahl%20(55123456)', 'phone tel:55123456', 'a name before brackets'],
    [
      'glance://lookup?email=eva@x.example;ola@x.example',
      'email eva@x.example; ola@x.example',
      'two addresses'
    ],
    [
      'glance://lookup?email=eva@x.example,%20ola@x.example,',
      'email eva@x.example; ola@x.example',
      'a comma'
    ],
    ['glance://lookup?phone%3D%252B4755123456', 'phone +4755123456', 'an encoded query'],
    ['glance://lookup%3Fid%3D199', 'id #199', 'a query that is encoded with its question mark'],
    ['glance://lookup?name=H&M', 'name H&M', 'an ampersand that is not encoded'],
    ['glance://lookup?name=M%C3%B8lle & S%C3%B8nn&id=', 'name Mølle & Sønn', 'one between spaces'],
    ['glance://lookup?name=M%u00F8lle', 'name Mølle', 'the encoding of older JavaScript'],
    ['glance://lookup?call=1&line=2&id=199', 'id #199', 'other keys, ignored']
  ])('%s looks up %s (%s)', (link, lookup) => {
    const [kind = '', ...text] = lookup.split(' ')
    expect(decodeLink(link)).toEqual({ kind, text: text.join(' ') })
  })

  it.each([
    ['glance://lookup?phone=anonymous&name=Eva', 'name Eva', 'a number that is none'],
    ['glance://lookup?phone=55123456&email=eva', 'phone tel:55123456', 'half an address'],
    ['glance://lookup?id=0&email=eva@x.example', 'email eva@x.example', 'an id of zero'],
    ['glance://lookup?phone=1&phone=2&name=Eva', 'name Eva', 'two numbers']
  ])('%s looks up %s and says that it was read in part: %s', (link, lookup) => {
    const [kind = '', ...text] = lookup.split(' ')
    expect(decodeLink(link)).toEqual({ kind, text: text.join(' '), problem: 'link-partly-read' })
  })

  it.each([
    ['glance://lookup?phone=anonymous', true],
    ['glance:lookup?id=0', true],
    ['glance:/lookup?id=199', true],
    ['glance:///lookup?id=199', true],
    ['glance://lookup', true],
    ['GLANCE://LOOKUP/?x=1', true],
    ['glance://settings?id=199', false],
    ['glance://evil@lookup?id=199', false],
    ['glance://lookup.evil.example?id=199', false],
    ['https://lookup?id=199', false]
  ])('asks for a lookup, readable or not: %s, %s', (link, expected) => {
    expect(isLookupLink(link)).toBe(expected)
  })
})

const hostile: readonly (readonly [string, string])[] = [
  ['', 'nothing'],
  ['glance:', 'a scheme alone'],
  ['glance://', 'no host'],
  ['glance://lookup', 'no query'],
  ['glance://lookup?', 'an empty query'],
  ['glance://lookup?id=', 'an empty value'],
  ['glance:/lookup?id=199', 'a path in place of the host'],
  ['glance:///lookup?id=199', 'an empty host'],
  ['glance://settings?id=199', 'another host'],
  ['glance://quit', 'another verb'],
  ['glance://sign-out?id=199', 'a destructive verb'],
  ['glance://lookup.evil.example?id=199', 'a host with the same beginning'],
  ['glance://evil@lookup?id=199', 'a user name'],
  ['glance://evil:secret@lookup?id=199', 'a password'],
  ['glance://lookup:8080?id=199', 'a port'],
  ['glance://lookup/settings?id=199', 'a path'],
  ['glance://lookup/../settings?id=199', 'a path with ..'],
  ['glance://lookup/%2e%2e/quit?id=199', 'an encoded path with ..'],
  ['glance://lookup?id=199#quit', 'a fragment'],
  ['http://lookup?id=199', 'another scheme'],
  ['https://lookup/?id=199', 'another scheme, secure'],
  ['file://lookup?id=199', 'a file'],
  ['javascript:glance://lookup?id=199', 'a script'],
  ['data:text/html,glance://lookup?id=199', 'a page'],
  ['glance2://lookup?id=199', 'a scheme with the same beginning'],
  ['xglance://lookup?id=199', 'a scheme with the same end'],
  ['glance://lookup?id=0', 'id 0'],
  ['glance://lookup?id=-1', 'a negative id'],
  ['glance://lookup?id=1.5', 'a fraction'],
  ['glance://lookup?id=1e3', 'an exponent'],
  ['glance://lookup?id=0x10', 'a hexadecimal id'],
  ['glance://lookup?id=0199', 'a leading zero'],
  ['glance://lookup?id=2147483648', 'an id past 32 bits'],
  ['glance://lookup?id=99999999999', 'a long id'],
  ['glance://lookup?id=199%20OR%201=1', 'an id with a condition'],
  ["glance://lookup?id=199';DROP", 'an id with a quote'],
  ['glance://lookup?id=199%00', 'an id with a zero byte'],
  ['glance://lookup?id=١٩٩', 'digits of another script'],
  ['glance://lookup?id=199&id=200', 'an id twice'],
  ['glance://lookup?phone=1&phone=2', 'a number twice'],
  ['glance://lookup?phone=12', 'too few digits'],
  ['glance://lookup?phone=call+me', 'a number of letters'],
  ['glance://lookup?phone=%3Cscript%3E', 'a number that is markup'],
  ['glance://lookup?phone=+47%0A55123456%0Aquit', 'a number over several lines'],
  ['glance://lookup?phone=*%2331%2355123456', 'a number with service codes'],
  [`glance://lookup?phone=${'1'.repeat(41)}`, 'a long number'],
  ['glance://lookup?email=eva', 'an address without @'],
  ['glance://lookup?email=eva@', 'an address without a domain'],
  ['glance://lookup?email=@nordlys.example', 'an address without a name'],
  ['glance://lookup?email=eva@nordlys', 'an address without a country'],
  ['glance://lookup?email=eva@a@b.example', 'two @'],
  ['glance://lookup?email=%22eva%22@nordlys.example', 'a quoted address'],
  ['glance://lookup?email=eva%20dahl@nordlys.example', 'an address with a space'],
  ['glance://lookup?email=eva@nordlys.example%0Abcc:x@y.example', 'an address followed by a header'],
  ["glance://lookup?email=eva@nordlys.example';x=('", 'an address followed by a filter'],
  [`glance://lookup?email=${'e'.repeat(250)}@nordlys.example`, 'a long address'],
  ['glance://lookup?name=%20', 'a name of spaces'],
  ['glance://lookup?name=%3F%21', 'a name of punctuation'],
  ['glance://lookup?name=Eva%00Dahl', 'a name with a zero byte'],
  ['glance://lookup?name=Eva%0ADahl', 'a name with a line break'],
  ['glance://lookup?name=Eva%E2%80%AEDahl', 'a name with a bidirectional character'],
  [`glance://lookup?name=${'e'.repeat(101)}`, 'a long name'],
  [`glance://lookup?x=${'y'.repeat(3000)}&id=199`, 'a long link'],
  ['glance://lookup?command=quit', 'a key that does not exist'],
  ['glance://lookup?url=https://evil.example', 'an address to open'],
  ['glance://lookup?phone=%00+4755123456', 'a number with a zero byte'],
  ['glance://lookup?phone=sip:eva@pbx.example', 'a sip: address without a number'],
  ['glance://lookup?phone=---', 'dashes'],
  ['glance:///lookup/?id=199', 'three slashes and a path'],
  ['glance://lookup?name=%E2%80%AEnroB', 'a name that is written backwards']
]

describe('a hostile link', () => {
  it('has at least 60 cases', () => {
    expect(new Set(hostile.map(([link]) => link)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(hostile)('%s is refused: %s', (link) => {
    expect(decodeLink(link)).toBeNull()
  })

  it('never throws and never returns a control character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.constantFrom('phone', 'email', 'id', 'name'),
        (value, key) => {
          const lookup = decodeLink(`glance://lookup?${key}=${encodeURIComponent(value.toWellFormed())}`)
          if (lookup !== null) expect(lookup.text).not.toMatch(/\p{Cc}/u)
          decodeLink(value)
        }
      )
    )
  })
})
