import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueryKind } from '../../../../src/shared/match.ts'
import { isTooLong, toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { briefReading } from '../../../support/brief-reading.ts'

const read = (text: string, country = 'NO', kind?: QueryKind): string =>
  toReadings(text, country, kind).map(briefReading).join(', ')

/** Only the readings that are tried first: digits have further ones. */
const likeliest = (text: string, country = 'NO'): string => read(text, country).split(', ')[0] ?? ''

describe('a phone number with something around it', () => {
  const labels =
    'M: |M |M.|T: |T |T +|P: |F: |Ph: |Ph |Ph. |Tel |Tel. |Tel.: |Tel:|TEL |Tel.nr. |Tel.-Nr. |Telefon: |Telefonnummer: |' +
    'Tlf |Tlf. |Tlf: |tlf.nr. |Tlf nr: |tlfnr |Tf. |Tf: |Tfn |Tfn: |Tfn. |Mb: |Mb |Mob |Mob. |Mobil: |Mobilnr. |mobilnummer |' +
    'Mobile |Mobiltelefon: |Cell: |Direct: |Direct dial: |Direkte: |Direktenr. |Dir. |Direkt: |Durchwahl: |Zentrale: |' +
    'Sentralbord |Sentralbord: |Växel: |Växel |Vx: |Omstilling: |Centrale: |Algemeen: |Switchboard: |Handy: |Fon: |Fax: |' +
    'Faks: |Telefax |Mobiel: |Telefoon: |Gsm: |Puh. |Puhelin: |Tel/Mob: |Mob/tlf.: |Tlf (jobb): |(mob) |Kontor: |Ring |' +
    'Call |WhatsApp: |☎ |☎️ |📞|📞: |📱 |✆ |• |- |* |> |Nr. |No. |Nr: |No: |Number: '
  it.each(labels.split('|'))('is read behind "%s"', (label) => {
    const number = label.endsWith('+') ? '4755123456' : '55 12 34 56'
    expect(likeliest(label + number)).toBe('phone 4755123456')
    if (label.endsWith('+')) return
    expect(likeliest(`${label}+47 55 12 34 56`)).toBe('phone 4755123456')
    expect(likeliest(`${label}(+47) 55 12 34 56,`)).toBe('phone 4755123456')
  })

  it.each([
    ['brackets around all of it', '(+47 55 12 34 56)'],
    ['angle brackets', '<+47 55 12 34 56>'],
    ['square brackets', '[55 12 34 56]'],
    ['a bracket whose other half was not copied', '(55 12 34 56'],
    ['double quotes', '"55 12 34 56"'],
    ['curly quotes', '“55 12 34 56”'],
    ['single quotes', "'55 12 34 56'"],
    ['guillemets', '«55 12 34 56»'],
    ['a comma', '55 12 34 56,'],
    ['a semicolon', '55 12 34 56;'],
    ['a full stop', '55 12 34 56.'],
    ['callto:', 'callto:+4755123456'],
    ['callto://', 'callto://+4755123456'],
    ['tel://', 'tel://55123456'],
    ['an encoded plus', 'tel:%2B4755123456'],
    ['encoded spaces', 'tel:+47%2055%2012%2034%2056'],
    ['sip:', 'sip:+4755123456@pbx.example'],
    ['sip: of an exchange without a domain', 'sip:55123456@pbx'],
    ['sips: with parameters', 'sips:+4755123456@pbx.example;user=phone'],
    ['a sip: address with a name', '"Eva Dahl" <sip:+4755123456@pbx.example>;tag=12'],
    ['an exchange alone', '+4755123456@pbx.example'],
    ['an extension in brackets', '55 12 34 56 (ext 12)'],
    ['an extension in brackets with a sign', '55 12 34 56 (#12)'],
    ['pauses', '55123456,,12'],
    ['pauses and a closing sign', '+4755123456,,12#'],
    [';ext=', '+4755123456;ext=12'],
    [';phone-context=', 'tel:55123456;phone-context=+47'],
    ['Nst.', '55 12 34 56 Nst. 12'],
    ['internnr.', '55 12 34 56 internnr. 12'],
    ['a note', '55 12 34 56 (mobil)'],
    ['an invisible character', '\u200b55 12 34 56\u200e'],
    ['full-width digits', '５５ １２ ３４ ５６'],
    ['Arabic digits', '٥٥١٢٣٤٥٦'],
    ['other dashes', '55–12‑34−56']
  ])('is read with %s: %s', (_what, text) => {
    expect(likeliest(text)).toBe('phone 4755123456')
  })

  it.each([
    ['55 98 76 54 / 900 98 765', 'phone 4755987654, phone 4790098765'],
    ['Tlf: 55 98 76 54, mob: 900 98 765', 'phone 4755987654, phone 4790098765'],
    ['Kontortelefon 55 12 34 56', 'phone 4755123456, number 55123456'],
    ['tel 1881', 'phone 1881'],
    ['55.12.34.56', 'phone 4755123456, number 55123456'],
    ['14:02 55 12 34 56', 'phone 4755123456'],
    ['24.11.2026 14:02 55 12 34 56', 'phone 4755123456'],
    ['+47 55 12 34 56 - 24.11.2026 14:02', 'phone 4755123456'],
    ['[+47] 55 12 34 56 (2)', 'phone 4755123456'],
    ['55 12 34 56 / Eva', 'phone 4755123456, name Eva'],
    ['1) 55 12 34 56', 'phone 4755123456'],
    ['&#43;47&nbsp;55&nbsp;12&nbsp;34&nbsp;56', 'phone 4755123456'],
    ['https://wa.me/4755123456', 'phone 4755123456'],
    ['https://teams.microsoft.com/l/call/0/0?users=4:%2B4755123456&withVideo=false', 'phone 4755123456'],
    ['UK 020 7946 0123', 'phone 442079460123, number 02079460123, name UK 020 7946 0123'],
    ['Eva Dahl; Innkjøp; Tlf 55 12 34 56', 'phone 4755123456, name Eva Dahl'],
    ['Eva Dahl 🇳🇴 +47 55 12 34 56', 'phone 4755123456, name Eva Dahl'],
    ['Tel: 55 12 34 56 | www.nordlys.no', 'phone 4755123456, name www.nordlys.no, domain nordlys.no'],
    ['T2000', 'phone 2000, name T2000'],
    ['4755123456@pbx.example', 'email 4755123456@pbx.example, phone 4755123456, domain pbx.example'],
    ['Se www.nordlys.example', 'name Se www.nordlys.example, domain nordlys.example'],
    ['Nordlys AS (55 12 34 56)', 'phone 4755123456, name Nordlys AS'],
    ['Org.nr: 912 345 678, Nordlys AS', 'number 912345678, name Nordlys AS'],
    ['Eva Dahl, tlf. 55 12 34 56', 'phone 4755123456, name Eva Dahl'],
    ['55 12 34 56 - Eva Dahl', 'phone 4755123456, name Eva Dahl']
  ])('is found in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    'Direct Energy',
    'T-Bane AS',
    'Mobil Service AS',
    'Ring',
    'No 5 AS',
    'M',
    'Fax Design 12',
    'Møtet 2026-06-30'
  ])('is not read in a name: %s', (text) => {
    expect(read(text)).toBe(`name ${text}`)
  })
})

describe('an e-mail address with something around it', () => {
  it.each([
    "'eva@x.test'",
    '"eva@x.test"',
    'eva@x.test.',
    'eva@x.test,',
    'eva@x.test;',
    '<eva@x.test>',
    '[eva@x.test]',
    '(eva@x.test)',
    '**eva@x.test**',
    'E-post: eva@x.test',
    'E-post:eva@x.test',
    'E: eva@x.test',
    'Mail:eva@x.test',
    '✉ eva@x.test',
    '[mailto:eva@x.test]',
    'mailto:eva@x.test',
    'mailto:eva%40x.test',
    'mailto:eva@x.test?subject=Hi&body=x',
    'Eva Dahl <eva@x.test>;',
    'Dahl, Eva (Nordlys) <EVA@X.TEST>',
    'eva@x.test [mailto:eva@x.test]',
    'sip:eva@x.test',
    'eva@x.test\u200b',
    '\ufeffeva@x.test',
    'eva＠x．test',
    'Skriv til eva@x.test i dag!'
  ])('is read: %s', (text) => {
    expect(read(text)).toBe('email eva@x.test, domain x.test')
  })

  it.each([
    [
      'two addresses',
      'eva@x.test; per@y.test',
      'email eva@x.test, email per@y.test, domain x.test, domain y.test'
    ],
    ['an apostrophe', "o'neill@x.test", "email o'neill@x.test, domain x.test"],
    ['a subdomain', 'eva@mail.x.test', 'email eva@mail.x.test, domain x.test'],
    ['a host of a public provider', 'eva@mail.gmail.com', 'email eva@mail.gmail.com'],
    ['a public provider', 'Eva <eva@gmail.com>', 'email eva@gmail.com'],
    ['a domain alone', '@nordlys.example', 'domain nordlys.example'],
    ['a domain alone in brackets', '<@nordlys.example>', 'domain nordlys.example']
  ])('%s: %s', (_what, text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('an e-mail address that is hidden from programs', () => {
  it.each([
    'eva (at) x.test',
    'eva[at]x.test',
    'eva(a)x.test',
    'eva [ät] x [punkt] test',
    'eva (at) x (dot) test',
    'eva at x dot test',
    'eva @ x.test',
    'eva@ x.test',
    'eva&#64;x.test',
    'eva%40x.test',
    'eva@x&shy;.test'
  ])('is read: %s', (text) => {
    expect(likeliest(text)).toBe('email eva@x.test')
  })

  it.each(['Ola at Nordlys', 'Nordlys (a) Bergen', 'Lunsj @ Bryggen', 'Eva @nordlys.example'])(
    'is not seen in "%s"',
    (text) => {
      expect(read(text)).not.toContain('email')
    }
  )
})

describe('a domain inside a text', () => {
  it.each([
    ['Nordlys AS (nordlys.example)', 'domain nordlys.example, name Nordlys AS'],
    ['Nordlys AS <https://www.nordlys.example/>', 'domain nordlys.example, name Nordlys AS'],
    ['[nordlys.example](https://nordlys.example)', 'domain nordlys.example, domain nordlys.example'],
    ['Nordlys AS nordlys.no Bergen', 'name Nordlys AS nordlys.no Bergen, domain nordlys.no'],
    ['Booking.com BV', 'name Booking.com BV, domain booking.com'],
    ['Verkkosivu: www.nordlys.example', 'domain nordlys.example'],
    ['https//www.nordlys.example', 'domain nordlys.example'],
    ['http:\\\\www.nordlys.example', 'domain nordlys.example'],
    ['https://http://nordlys.example', 'domain nordlys.example'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nordlys.example%2F&data=05',
      'domain nordlys.example'
    ],
    ['https://www.google.com/url?sa=D&q=https://nordlys.example/', 'domain nordlys.example'],
    ['https://x.example/login?return=https%3A%2F%2Fcrm.example%2F%3Fcontact_id%3D2', 'link 2']
  ])('is read: %s', (text, expected) => {
    expect(read(text).startsWith(expected)).toBe(true)
  })

  it.each(['Besøk oss på www.nordlys.example!', 'Se https://nordlys.example/kontakt.'])(
    'is read in the sentence "%s"',
    (text) => {
      expect(read(text)).toContain('domain nordlys.example')
    }
  )

  it.each(['Nordvik A.S', 'Sp. z o.o.', 'Node.js Norge', 'Nr.5 Kafe'])('is not seen in %s', (text) => {
    expect(read(text)).not.toContain('domain')
  })

  it.each(['St.Olav', 'J.P.Morgan', 'Node.js'])('comes after the name when nothing ends so: %s', (text) => {
    expect(likeliest(text)).toBe(`name ${text}`)
  })
})

describe('a request inside a text', () => {
  it.each([
    ['Faktura - sak 4711', 4711],
    ['Ang. sak #4711', 4711],
    ['Support request 4711', 4711],
    ['Re: Rechnung, Ticket-Nr. 300101', 300101],
    ['Tukipyyntö 4711', 4711],
    ['Fwd: [EXTERN] [300101] Hei', 300101],
    ['[EXT] Re: [300101] Hei', 300101]
  ])('is read: %s', (text, id) => {
    expect(likeliest(text)).toBe(`request ${String(id)}`)
  })

  it.each([
    'Sak: ring 55 12 34 56',
    'Helsesak 12',
    'Saksbehandler Eva Dahl',
    'Isaksen 4711 AS',
    'Showcase 4711'
  ])('is not seen in "%s"', (text) => {
    expect(likeliest(text)).not.toContain('request')
  })
})

describe('a link, a request, an id', () => {
  it.each([
    ['Nordlys <https://crm.example/default.aspx?contact.main?contact_id=2>', 'link 2'],
    ['"https://crm.example/default.aspx?contact_id=2".', 'link 2'],
    ['https://crm.example/default.aspx?ticket.main?ticket_id=220', 'request 220'],
    ['request 4711', 'request 4711, name request 4711'],
    ['r4711', 'request 4711, name r4711'],
    ['R 4711', 'request 4711, name R 4711'],
    ['ticket #4711', 'request 4711, name ticket #4711'],
    ['Sak nr. 4711', 'request 4711, name Sak nr. 4711'],
    ['ärende 4711', 'request 4711, name ärende 4711'],
    ['sag 4711', 'request 4711, name sag 4711'],
    ['Anfrage: 4711', 'request 4711, name Anfrage: 4711'],
    ['verzoek 4711', 'request 4711, name verzoek 4711'],
    ['[300101] Re: Invoice', 'request 300101, name [300101] Re: Invoice'],
    ['SV: [#300101] Faktura', 'request 300101, name SV: [#300101] Faktura'],
    ['#300101', 'id 300101, request 300101'],
    ['id 199', 'id 199'],
    ['Kundenr. 12345', 'number 12345'],
    ['1881', 'id 1881, number 1881, request 1881, name 1881'],
    ['118 118', 'phone 118118, number 118118, name 118 118'],
    ['7-11', 'number 711, name 7-11'],
    ['24/7', 'name 24/7'],
    ['3', 'id 3, request 3, name 3']
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a web address', () => {
  it.each([
    ['shop.x.test', 'x.test'],
    ['https://www.shop.x.test:8080/a/b?c=d#e', 'x.test'],
    ['http://eva:pw@www.nordlys.co.uk/', 'nordlys.co.uk'],
    ['ANNA.Nordlys.Example.', 'nordlys.example'],
    ['nordlys.github.io', 'nordlys.github.io'],
    ['oslo.kommune.no', 'oslo.kommune.no'],
    ['xn--mlle-gra.no', 'xn--mlle-gra.no'],
    ['www.mølle.no', 'mølle.no'],
    ['Web: www.nordlys.example', 'nordlys.example'],
    ['<https://nordlys.example/kontakt>', 'nordlys.example']
  ])('%s leads to the domain %s', (text, domain) => {
    expect(likeliest(text)).toBe(`domain ${domain}`)
  })

  it.each([
    '127.0.0.1',
    '10.0.0.1:8080',
    'http://10.0.0.1/x',
    'localhost',
    'http://localhost:3000',
    'A.S.',
    '3.14'
  ])('%s is none', (text) => {
    expect(read(text)).not.toMatch(/domain|phone/u)
  })
})

describe('a name with something around it', () => {
  it.each([
    ['Eva Dahl (Ekstern)', 'Eva Dahl'],
    ['Eva Dahl (External)', 'Eva Dahl'],
    ['[Extern] Eva Dahl', 'Eva Dahl'],
    ['Eva Dahl (Gast)', 'Eva Dahl'],
    ['Eva Dahl (she/her)', 'Eva Dahl'],
    ['Ola Moen (han/ham)', 'Ola Moen'],
    ['Nordlys (A/S)', 'Nordlys (A/S)'],
    ['@Eva Dahl', 'Eva Dahl'],
    ['@home', '@home'],
    ['Eva Dahl 🌴', 'Eva Dahl'],
    ['🇳🇴 Eva Dahl', 'Eva Dahl'],
    ['Nordlys™', 'Nordlys™'],
    ['"Nordlys Energi AS"', 'Nordlys Energi AS'],
    ['Nordlys Energi AS,', 'Nordlys Energi AS'],
    ['• Nordlys Energi AS', 'Nordlys Energi AS'],
    ['Kunde: Nordlys Energi AS', 'Nordlys Energi AS'],
    ['Fjord\u00adlab', 'Fjordlab'],
    ['Vestby (Norge)', 'Vestby (Norge)'],
    ['A/S Nordlys', 'A/S Nordlys']
  ])('%s is read as %s', (text, name) => {
    expect(read(text)).toBe(`name ${name}`)
  })
})

describe('a pasted text', () => {
  const signature =
    'Med vennlig hilsen\nEva Dahl\nInnkjøpsleder\nNordlys Energi AS\nStrandgaten 1, 5003 Bergen\n' +
    'Tlf: 55 12 34 56 | Mob: 912 34 567\neva@nordlys.example\nwww.nordlys.example\nOrg.nr. 987 654 321 MVA'

  it('of a signature is searched for the address and the numbers in it', () => {
    expect(read(signature)).toBe(
      'email eva@nordlys.example, phone 4755123456, phone 4791234567, domain nordlys.example'
    )
  })

  it('without an address is searched for its numbers', () => {
    expect(read(signature.replace(/\S+@\S+/u, ''))).toMatch(
      /^number 987654321, phone 4755123456, phone 4791234567/u
    )
  })

  it('is too long when it is longer than any name and nothing is recognised in it', () => {
    const text = 'Kjære kunde, takk for henvendelsen. '.repeat(10)
    expect(toReadings(text, 'NO')).toEqual([])
    expect(isTooLong(text, toReadings(text, 'NO'))).toBe(true)
    expect(isTooLong(signature, toReadings(signature, 'NO'))).toBe(false)
    expect(isTooLong('?!', [])).toBe(false)
  })
})

describe('a text whose kind is known', () => {
  it.each<readonly [string, QueryKind, string]>([
    ['1001', 'name', 'name 1001'],
    ['1881', 'phone', 'phone 1881'],
    ['#199', 'name', 'name #199'],
    ['eva@x.test', 'name', 'name eva@x.test'],
    ['12345', 'phone', 'phone 4712345'],
    ['tel:55 12 34 56', 'phone', 'phone 4755123456'],
    ['987 654 321', 'phone', 'phone 987654321'],
    ['Nordlys', 'phone', ''],
    ['199', 'id', 'id 199'],
    ['#199', 'id', 'id 199'],
    ['Nordlys', 'id', ''],
    ['eva@x.test', 'email', 'email eva@x.test, domain x.test'],
    ['Nordlys', 'email', ''],
    ['55123456', 'organisation-number', 'number 55123456'],
    ['4711', 'request', 'request 4711']
  ])('%s is read as %s only: "%s"', (text, kind, expected) => {
    expect(read(text, 'NO', kind)).toBe(expected)
  })
})

const pieces = [
  ['+47 55 12 34 56', 'phone 4755123456'],
  ['eva@x.test', 'email eva@x.test'],
  ['NO 987 654 321 MVA', 'number 987654321'],
  ['https://www.x.test/a', 'domain x.test'],
  ['contact.main?contact_id=7', 'link 7'],
  ['Nordlys Energi', 'name Nordlys Energi']
] as const

const wrappers = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['{', '}'],
  [' ', ' '],
  ['\u200b', '\u200e'],
  ['\u00a0', '\u3000'],
  ['', ','],
  ['', ';'],
  ['• ', ''],
  ['- ', '']
] as const

describe('any good piece', () => {
  it('is read the same in up to three wrappers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pieces),
        fc.array(fc.constantFrom(...wrappers), { maxLength: 3 }),
        ([piece, expected], around) => {
          const text = around.reduce<string>((inner, [before, behind]) => before + inner + behind, piece)
          expect(likeliest(text)).toBe(expected)
        }
      )
    )
  })

  it('is found or refused in a time that grows no faster than the text', () => {
    for (const unit of [
      ' ',
      '(',
      '"',
      '1',
      '1 ',
      '+',
      'a',
      'a@',
      '@',
      'a.',
      '#',
      '[',
      '<>',
      'Tel ',
      'NO ',
      'a=',
      '%40',
      '\u0301'
    ])
      expect(toReadings(unit.repeat(100_000 / unit.length), 'NO').length).toBeLessThan(20)
  })
})
