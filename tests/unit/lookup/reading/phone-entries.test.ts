import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPhoneNumbers } from '../../../../src/main/lookup/reading/phone-entries.ts'
import { anyCharacter } from '../../../support/any-character.ts'

/** Each number as it is shown and dialled, with its note in brackets. */
const shown = (field: string, country: string): readonly string[] =>
  toPhoneNumbers(field, country, true).map(({ text, number, note }) =>
    [
      `${text} = ${number.international ?? number.national}`,
      ...(note === undefined ? [] : [`(${note})`])
    ].join(' ')
  )

describe('a field with several numbers', () => {
  it.each([
    ['a slash with spaces', '55 98 76 54 / 900 98 765'],
    ['a slash', '55 98 76 54/900 98 765'],
    ['a comma', '55 98 76 54, 900 98 765'],
    ['a semicolon', '55 98 76 54; 900 98 765'],
    ['a bar', '55 98 76 54 | 900 98 765'],
    ['a dash with spaces', '55 98 76 54 – 900 98 765'],
    ['brackets', '55 98 76 54 (900 98 765)'],
    ['a line end', '55 98 76 54\r\n900 98 765'],
    ['“eller”', '55 98 76 54 eller 900 98 765'],
    ['“or”', '55 98 76 54 or 900 98 765'],
    ['“og”', '55 98 76 54 og 900 98 765'],
    ['a plus sign', '55 98 76 54 + 900 98 765'],
    ['an ampersand', '55 98 76 54 & 900 98 765'],
    ['a space', '55 98 76 54 900 98 765'],
    ['a dash', '55 98 76 54-900 98 765'],
    ['a star', '55 98 76 54 * 900 98 765'],
    ['a point in the middle', '55 98 76 54 · 900 98 765'],
    ['“tai”', '55 98 76 54 tai 900 98 765'],
    ['numbers of a list', '1) 55 98 76 54 2) 900 98 765'],
    ['numbers of a list with points', '1. 55 98 76 54 2. 900 98 765'],
    ['numbers of a list with colons', '1: 55 98 76 54, 2: 900 98 765']
  ])('has each of them, separated by %s', (_what, field) => {
    expect(shown(field, 'NO')).toEqual(['55 98 76 54 = 4755987654', '900 98 765 = 4790098765'])
  })

  it.each([
    ['NO', '55987654 90098765', ['55987654 = 4755987654', '90098765 = 4790098765']],
    ['NO', '+47 55 98 76 54 +47 900 98 765', ['+47 55 98 76 54 = 4755987654', '+47 900 98 765 = 4790098765']],
    ['NO', '+4755987654/+4586776655', ['+4755987654 = 4755987654', '+4586776655 = 4586776655']],
    ['NO', '02800 / 55 12 34 56', ['02800 = 4702800', '55 12 34 56 = 4755123456']],
    ['NO', '55 12 34 56x12, 900 98 765', ['55 12 34 56x12 = 4755123456', '900 98 765 = 4790098765']],
    ['DK', '86 77 66 55 / 20 12 34 56', ['86 77 66 55 = 4586776655', '20 12 34 56 = 4520123456']],
    ['SE', '08-12 34 56 / 070-174 06 05', ['08-12 34 56 = 468123456', '070-174 06 05 = 46701740605']],
    ['SE', '08-123 45 67 070-174 06 05', ['08-123 45 67 = 4681234567', '070-174 06 05 = 46701740605']],
    ['DE', '0211 / 48901, 0171 / 2345678', ['0211 / 48901 = 4921148901', '0171 / 2345678 = 491712345678']],
    ['DE', '0211 4890-0 oder 0171 2345678', ['0211 4890-0 = 4921148900', '0171 2345678 = 491712345678']],
    ['DE', '0211 48901 / 48902', ['0211 48901 = 4921148901', '0211 48902 = 4921148902']],
    ['DE', '089 123456 089 123457', ['089 123456 = 4989123456', '089 123457 = 4989123457']],
    ['GB', '020 7946 0123 / 07700 900123', ['020 7946 0123 = 442079460123', '07700 900123 = 447700900123']],
    [
      'US',
      '(212) 555-1234 / (212) 555-9876',
      ['(212) 555-1234 = 12125551234', '(212) 555-9876 = 12125559876']
    ]
  ])('in %s: "%s"', (country, field, expected) => {
    expect(shown(field, country)).toEqual(expected)
  })
})

describe('a field with a dozen numbers', () => {
  const countries: readonly (readonly [string, (last: number) => string])[] = [
    ['NO', (last) => `55 12 34 ${String(last)}`],
    // Numbers of several lengths, so that a space may be inside a number or between two.
    ['SE', (last) => `08-123 45 ${String(last)}`],
    ['NL', (last) => `020 123 45 ${String(last)}`],
    ['DE', (last) => `030 12345${String(last)}`],
    ['GB', (last) => `020 7946 09${String(last)}`]
  ]
  it.each(countries)('of %s has all of them, whatever is between', (country, toText) => {
    const numbers = Array.from({ length: 12 }, (_, index) => toText(10 + index))
    for (const separator of [' ', ' / ', ', ', ' - '])
      expect(toPhoneNumbers(numbers.join(separator), country).map(({ text }) => text)).toEqual(numbers)
  })
})

describe('a field with one number', () => {
  it.each([
    ['an area code before a slash', 'DE', '0211 / 48 90-0', '4921148900'],
    ['a long area code before a slash', 'DE', '033701 / 12345', '493370112345'],
    ['a short area code before a slash', 'DE', '030 / 12 34 56 78', '493012345678'],
    ['an extension behind a dash', 'DE', '0211 4890 - 123', '492114890123'],
    ['the last digits of a range', 'NO', '55 98 76 54/55', '4755987654'],
    ['the last digits of a range with a country code', 'NO', '+47 55 98 76 54 / 55', '4755987654'],
    ['a zero in brackets', 'NO', '+47 (0)55 12 34 56', '4755123456'],
    ['a zero in brackets that belongs to the number', 'IT', '+39 (0)6 1234567', '39061234567'],
    ['a plus and zeros', 'NO', '+0047 55 12 34 56', '4755123456'],
    ['zeros and a country code', 'NO', '0047 55 12 34 56', '4755123456'],
    ['a country code in brackets', 'NO', '(+47) 55 12 34 56', '4755123456'],
    ['a country code in brackets with zeros', 'NO', '(0047) 55 12 34 56', '4755123456'],
    ['brackets around it', 'NO', '(55 12 34 56)', '4755123456'],
    ['two country codes', 'NO', '++47 55 12 34 56', '4755123456'],
    ['a country code without a plus', 'NO', '4586776655', '4586776655'],
    ['a range behind a dash', 'NO', '55 98 76 54-59', '4755987654'],
    ['two endings of a range', 'NO', '55 98 76 54/55/56', '4755987654'],
    ['dashes between its groups', 'DK', '86-77-66-55', '4586776655'],
    ['dashes and an extension', 'DE', '0211-4890-123', '492114890123'],
    ['the ending of an extension behind a comma', 'DE', '0211/4890-0, -123', '4921148900'],
    ['a trunk zero that is no longer dialled', 'PL', '0 22 123 45 67', '48221234567'],
    ['a pause and an extension', 'NO', '55 12 34 56,,12', '4755123456'],
    ['a short number', 'NO', '02800', '4702800']
  ])('with %s is not split: %s "%s"', (_what, country, field, international) => {
    expect(toPhoneNumbers(field, country, true).map(({ number }) => number.international)).toEqual([
      international
    ])
  })

  it.each([
    ['NO', '1881'],
    ['NO', '112'],
    ['DE', '110']
  ])('reads a short number of %s as it is: %s', (country, field) => {
    expect(toPhoneNumbers(field, country, true)).toMatchObject([
      { text: field, number: { international: null, national: field } }
    ])
  })
})

describe('a note beside a number', () => {
  it.each([
    ['56 11 22 33 (sentralbord)', ['56 11 22 33 = 4756112233 (sentralbord)']],
    ['Direkte: 55 12 34 56', ['55 12 34 56 = 4755123456 (Direkte)']],
    ['55 12 34 56 etter kl 12', ['55 12 34 56 = 4755123456 (etter kl 12)']],
    ['55 12 34 56 (etter kl. 12)', ['55 12 34 56 = 4755123456 (etter kl. 12)']],
    ['55 12 34 56 kl 08:00-16:00', ['55 12 34 56 = 4755123456 (kl 08:00-16:00)']],
    ['55 12 34 56 (08:00-16:00)', ['55 12 34 56 = 4755123456 (08:00-16:00)']],
    ['08:00-16:00 55 12 34 56', ['55 12 34 56 = 4755123456 (08:00-16:00)']],
    ['55 12 34 56 (10-14)', ['55 12 34 56 = 4755123456 (10-14)']],
    ['55 12 34 56 (fra 01.01.26)', ['55 12 34 56 = 4755123456 (fra 01.01.26)']],
    ['55 12 34 56 2026-01-01', ['55 12 34 56 = 4755123456 (2026-01-01)']],
    ['55 12 34 56 01/02/2026', ['55 12 34 56 = 4755123456 (01/02/2026)']],
    ['55 12 34 56 (2020-2025)', ['55 12 34 56 = 4755123456 (2020-2025)']],
    ['55 12 34 56, 5003 Bergen', ['55 12 34 56 = 4755123456 (5003 Bergen)']],
    ['55 12 34 56 3. etg', ['55 12 34 56 = 4755123456 (3. etg)']],
    ['55 12 34 56 24/7', ['55 12 34 56 = 4755123456 (24/7)']],
    ['55 12 34 56 (2)', ['55 12 34 56 = 4755123456 (2)']],
    ['55 12 34 56 - 12', ['55 12 34 56 = 4755123456 (12)']],
    ['55 12 34 56 *vakt*', ['55 12 34 56 = 4755123456 (vakt)']],
    ['55 12 34 56 <Eva>', ['55 12 34 56 = 4755123456 (Eva)']],
    ['55 12 34 56=Eva', ['55 12 34 56 = 4755123456 (Eva)']],
    ['55 12 34 56 (08.00-16.00)', ['55 12 34 56 = 4755123456 (08.00-16.00)']],
    ['55 12 34 56 ring etter 24.11.2026', ['55 12 34 56 = 4755123456 (ring etter 24.11.2026)']],
    ['900 98 765 mob. privat', ['900 98 765 = 4790098765 (mob. privat)']],
    ['Tlf: 55 12 34 56', ['55 12 34 56 = 4755123456']],
    ['sip:+4755123456@pbx.example', ['+4755123456 = 4755123456']],
    [
      '55 12 34 56 (Eva)\n900 98 765 (Ola)',
      ['55 12 34 56 = 4755123456 (Eva)', '900 98 765 = 4790098765 (Ola)']
    ],
    [
      'Sentralbord 55 12 34 56 - Eva 900 98 765',
      ['55 12 34 56 = 4755123456 (Sentralbord)', '900 98 765 = 4790098765 (Eva)']
    ],
    ['Tlf: 55 12 34 56 Mob: 900 98 765', ['55 12 34 56 = 4755123456', '900 98 765 = 4790098765 (Mob)']],
    [
      '55 12 34 56 privat 900 98 765 jobb',
      ['55 12 34 56 = 4755123456 (privat)', '900 98 765 = 4790098765 (jobb)']
    ]
  ])('is apart from it: "%s"', (field, expected) => {
    expect(shown(field, 'NO')).toEqual(expected)
  })

  it.each([
    'ext. 12',
    'x12',
    '(#12)',
    'internt 12',
    'lokalnr. 12',
    'kortnr. 12',
    'ankn 12',
    'alanumero 12',
    'DW 12'
  ])('shows an extension as a part of its number: "%s"', (extension) => {
    expect(shown(`55 98 76 54 ${extension}`, 'NO')).toEqual([`55 98 76 54 ${extension} = 4755987654`])
  })

  it('belongs to the number on its side of a separator', () => {
    expect(shown('Zentrale 0211 4890-0, Durchwahl 0211 4890-123', 'DE')).toEqual([
      '0211 4890-0 = 4921148900 (Zentrale)',
      '0211 4890-123 = 492114890123 (Durchwahl)'
    ])
  })
})

it('is shown with the bracket that closes behind its digits, and without brackets around it', () => {
  expect(shown('55 12 34 56 (2)', 'DE')).toEqual(['55 12 34 56 (2) = 49551234562'])
  expect(shown('(55 12 34 56)', 'NO')).toEqual(['55 12 34 56 = 4755123456'])
  expect(shown('(0211) 48 90 (12)', 'DE')).toEqual(['(0211) 48 90 (12) = 49211489012'])
})

describe('a field without a number', () => {
  it.each([
    'mob. privat',
    'call the office',
    '12',
    '0800 FLOWERS',
    'Postboks 1234, 5003 Bergen',
    '24.11.2026',
    '*#31#55123456',
    'tel:+47;phone-context=evil',
    ''
  ])('has none: "%s"', (field) => {
    expect(toPhoneNumbers(field, 'NO', true)).toEqual([])
  })

  it('of any kind is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 60 }),
        fc.constantFrom('NO', 'DE', 'XX'),
        (field, country) => {
          for (const { number } of toPhoneNumbers(field, country)) expect(number.national).toMatch(/^\d+$/u)
        }
      )
    )
  })
})

describe('two numbers of a country', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'))

  it.each([
    ['NO', '55'],
    ['DK', '86'],
    ['SE', '08'],
    ['DE', '030'],
    ['GB', '02079']
  ])('are both found in %s, whatever separates them', (country, area) => {
    fc.assert(
      fc.property(
        digits,
        digits,
        fc.constantFrom(' / ', '/', ', ', '; ', '\n', ' eller '),
        (a, b, separator) => {
          const [first, second] = [`${area}${a}`, `${area}${b}`]
          const alone = [first, second].map(
            (field) => toPhoneNumbers(field, country)[0]?.number.international
          )
          const together = toPhoneNumbers(`${first}${separator}${second}`, country)
          expect(together.map(({ number }) => number.international)).toEqual(alone)
        }
      )
    )
  })
})
