import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mayBeNumber,
  toPhoneNumber,
  toPhoneRank,
  toSpellings,
  type PhoneNumber
} from '../../../../src/main/lookup/reading/phone-number.ts'
import { anyCharacter } from '../../../support/any-character.ts'

/** Each entry is one number, in the spellings of people, web pages, contact lists and phones. */
const spellings: readonly {
  readonly country: string
  readonly international: string
  readonly written: readonly string[]
}[] = [
  {
    country: 'NO',
    international: '4755123456',
    written: [
      '55123456',
      '55 12 34 56',
      '55-12-34-56',
      '55.12.34.56',
      '551 23 456',
      '551-23-456',
      ' 55 12 34 56 ',
      '+4755123456',
      '+47 55123456',
      '+47 55 12 34 56',
      '+47-55-12-34-56',
      '+47.55.12.34.56',
      '(+47) 55 12 34 56',
      '(+47)55123456',
      '+47 (55) 12 34 56',
      '+ 47 55 12 34 56',
      '0047 55 12 34 56',
      '004755123456',
      '00 47 55 12 34 56',
      '47 55 12 34 56',
      '4755123456',
      'tel:+4755123456',
      'tel:55123456',
      'Tlf. 55 12 34 56',
      'Tlf: 55 12 34 56',
      'Telefon 55123456',
      'Tel.: +47 55 12 34 56',
      '55 12 34 56 linje 12',
      '55 12 34 56, int. 345',
      '+4755123456;ext=12',
      '+47 55 12 34 56 x12',
      '+47 55 12 34 56 #12',
      '55\u00a012\u00a034\u00a056',
      '55\u200912\u200934\u200956',
      '55–12–34–56',
      '\u202a+47 55 12 34 56\u202c',
      '＋47 ５５ １２ ３４ ５６'
    ]
  },
  {
    country: 'NO',
    international: '4791234567',
    written: [
      '912 34 567',
      '91234567',
      'Mob. 912 34 567',
      'Mobil: +47 912 34 567',
      '+47 912 34 567',
      '0047-912-34-567'
    ]
  },
  { country: 'NO', international: '4702800', written: ['02800', '02 800', '+47 02800', 'tel: 02800'] },
  {
    country: 'SE',
    international: '4681234567',
    written: [
      '08-123 45 67',
      '08 123 45 67',
      '08-1234567',
      '081234567',
      '08/123 45 67',
      '08 - 123 45 67',
      '(08) 123 45 67',
      '(08)1234567',
      '08.123.45.67',
      '+4681234567',
      '+46 8 123 45 67',
      '+46 8 12 34 567',
      '+46-8-123 45 67',
      '+46 (0)8 123 45 67',
      '+46(0)8-1234567',
      '+46 (0) 8 123 45 67',
      '+46 (8) 123 45 67',
      '(+46) 8 123 45 67',
      '0046 8 123 45 67',
      '004681234567',
      '00 46 8 1234567',
      '0046-8-123 45 67',
      'Tel: 08-123 45 67',
      'tel:+46-8-1234567',
      '08-123 45 67 ankn 12',
      '08-123 45 67 anknytning 1234',
      '08-123 45 67 ext. 12',
      '08–123 45 67',
      '08\u2011123 45 67',
      '08-123\u00a045\u00a067'
    ]
  },
  {
    country: 'SE',
    international: '46701740605',
    written: [
      '070-174 06 05',
      '070 174 06 05',
      '0701740605',
      '070-1740605',
      '+46 70 174 06 05',
      '+46 (0)70-174 06 05',
      'Mob: 070-174 06 05'
    ]
  },
  {
    country: 'DK',
    international: '4532123456',
    written: [
      '32123456',
      '32 12 34 56',
      '32-12-34-56',
      '32.12.34.56',
      '3212 3456',
      '3212-3456',
      '321 23 456',
      '+4532123456',
      '+45 32123456',
      '+45 32 12 34 56',
      '+45 3212 3456',
      '+45-32-12-34-56',
      '+45.32.12.34.56',
      '(+45) 32 12 34 56',
      '(+45)32123456',
      '+ 45 32 12 34 56',
      '0045 32 12 34 56',
      '004532123456',
      '00 45 3212 3456',
      '45 32 12 34 56',
      'Tlf. 32 12 34 56',
      'Tlf.: 3212 3456',
      'Telefon: +45 32 12 34 56',
      'tel:+4532123456',
      '32 12 34 56 lokal 123',
      '32 12 34 56, lokalnr. 123',
      '+45 32 12 34 56 ext 7',
      '32\u00a012\u00a034\u00a056',
      '32–12–34–56',
      '\u200e+45 32 12 34 56'
    ]
  },
  {
    country: 'DK',
    international: '4520123456',
    written: ['20 12 34 56', 'Mob. 20123456', '+45 2012 3456', 'mobil 20 12 34 56']
  },
  {
    country: 'DE',
    international: '493012345678',
    written: [
      '030 12345678',
      '03012345678',
      '030/12345678',
      '030 / 12345678',
      '030 / 12 34 56 78',
      '030-12345678',
      '030 - 12345678',
      '(030) 12345678',
      '(030) 12 34 56 78',
      '(030)12345678',
      '0 30 / 12 34 56 78',
      '030.12345678',
      '030 1234-5678',
      '030/1234 5678',
      '+493012345678',
      '+49 30 12345678',
      '+49 30 1234 5678',
      '+49 (30) 12345678',
      '+49 (0)30 12345678',
      '+49 (0) 30 12345678',
      '+49(0)30/12345678',
      '+49 (0)30 - 12 34 56 78',
      '+49-30-12345678',
      '+49/30/12345678',
      '+49.30.12345678',
      '(+49) 30 12345678',
      '0049 30 12345678',
      '0049 (0)30 12345678',
      '004930 12345678',
      '00 49 30 12345678',
      '0049/30/12345678',
      'Tel. 030 12345678',
      'Tel.: 030/12345678',
      'Telefon: +49 30 12345678',
      'Fon +49 30 12345678',
      'tel:+49-30-12345678',
      '030 12345678 Durchwahl 12',
      '030 12345678 DW 12',
      '030 12345678 App. 12',
      '030\u00a012345678',
      '030–12345678'
    ]
  },
  {
    country: 'DE',
    international: '4915112345678',
    written: [
      '0151 12345678',
      '0151/12345678',
      '0151-12345678',
      '+49 151 12345678',
      '+49 (0)151 12345678',
      'Mobil: 0151 / 123 456 78'
    ]
  },
  {
    country: 'NL',
    international: '31201234567',
    written: [
      '020-1234567',
      '020 1234567',
      '0201234567',
      '020 - 1234567',
      '020 - 123 45 67',
      '020 123 45 67',
      '020 123 4567',
      '(020) 1234567',
      '(020) 123 45 67',
      '(020)1234567',
      '020.123.45.67',
      '020/1234567',
      '+31201234567',
      '+31 20 1234567',
      '+31 20 123 45 67',
      '+31 20 123 4567',
      '+31-20-1234567',
      '+31 (0)20 1234567',
      '+31 (0)20 - 123 45 67',
      '+31(0)20-1234567',
      '+31 (0) 20 123 45 67',
      '+31 (20) 123 45 67',
      '(+31) 20 1234567',
      '0031 20 1234567',
      '0031 (0)20 1234567',
      '0031201234567',
      '00 31 20 123 45 67',
      'Tel 020-1234567',
      'Telefoon: 020-1234567',
      'tel:+31-20-1234567',
      '020-1234567 toestel 12',
      '020-1234567 tst. 12',
      '020-1234567 ext. 12',
      '020\u00a0123\u00a045\u00a067',
      '020–1234567'
    ]
  },
  {
    country: 'NL',
    international: '31612345678',
    written: [
      '06-12345678',
      '06 12345678',
      '06 12 34 56 78',
      '0612345678',
      '+31 6 12345678',
      '+31 (0)6 12 34 56 78',
      '0031 6 12345678'
    ]
  },
  {
    country: 'GB',
    international: '442079460123',
    written: [
      '020 7946 0123',
      '02079460123',
      '0207 946 0123',
      '0207-946-0123',
      '020-7946-0123',
      '020.7946.0123',
      '(020) 7946 0123',
      '(0207) 946 0123',
      '(020)79460123',
      '020 79460123',
      '+442079460123',
      '+44 20 7946 0123',
      '+44 207 946 0123',
      '+44-20-7946-0123',
      '+44.20.7946.0123',
      '+44 (0)20 7946 0123',
      '+44 (0) 20 7946 0123',
      '+44(0)2079460123',
      '+44 (0)207 946 0123',
      '+44 (20) 7946 0123',
      '(+44) 20 7946 0123',
      '0044 20 7946 0123',
      '0044 (0)20 7946 0123',
      '00442079460123',
      '00 44 20 7946 0123',
      'Tel: 020 7946 0123',
      'Phone: +44 20 7946 0123',
      'tel:+44-20-7946-0123',
      '020 7946 0123 ext 12',
      '020 7946 0123 ext. 1234',
      '020 7946 0123 extension 12',
      '020 7946 0123 x12',
      '020 7946 0123 #12',
      '020\u00a07946\u00a00123',
      '020–7946–0123'
    ]
  },
  {
    country: 'GB',
    international: '447700900123',
    written: [
      '07700 900123',
      '07700 900 123',
      '07700900123',
      '+44 7700 900123',
      '+44 (0)7700 900 123',
      'Mob: 07700 900123'
    ]
  }
]

const rows = spellings.flatMap(({ country, international, written }) =>
  written.map((text) => ({ text, country, international }))
)

const read = (text: string, country = 'NO', isCountryKnown = true): PhoneNumber => {
  const number = toPhoneNumber(text, country, isCountryKnown)
  if (number === null) throw new Error(`${text} was not read as a number`)
  return number
}

describe('reading a number', () => {
  it('has a table of at least 200 spellings', () => {
    expect(new Set(rows.map(({ text, country }) => `${country} ${text}`)).size).toBeGreaterThanOrEqual(200)
  })

  it.each(rows)('reads "$text" in $country as +$international', ({ text, country, international }) => {
    expect(toPhoneNumber(text, country)?.international).toBe(international)
  })

  it.each([
    ['a name', 'Nordlys'],
    ['a name with a number', '3 Brothers AS'],
    ['a name that ends in digits', 'Bygg 2000'],
    ['too few digits', '1234'],
    ['nothing', ''],
    ['a date', '24.11.2026 kl. 14'],
    ['an e-mail address', 'eva@nordlys.example'],
    ['far too many digits', '1'.repeat(60)],
    ['signs alone', '+()-']
  ])('refuses %s', (_what, text) => {
    expect(toPhoneNumber(text, 'NO')).toBeNull()
  })

  it('keeps the digits of a number that no numbering plan has', () => {
    expect(toPhoneNumber('123 456 789', 'NO')).toEqual({
      international: null,
      national: '123456789',
      isAbroad: false,
      isValid: false,
      isCountryKnown: false,
      stem: '47123456789',
      nationalStem: '123456789'
    })
  })
})

describe('comparing with a stored number', () => {
  it.each([
    ['the same number in two spellings', '0047 55 12 34 56', '55 12 34 56', 'exact'],
    ['an extension on one side', '+47 55 12 34 56 x12', '55123456', 'exact'],
    ['digits that are in no numbering plan, in two spellings', '123456789', '12 34 56 789', 'exact'],
    ['another country code', '+45 55 12 34 56', '+47 55 12 34 56', 'last-eight'],
    ['a wrong trunk prefix', '9 55 12 34 56', '55 12 34 56', 'last-eight'],
    ['an extension dialled through the switchboard', '+49 30 1234-567', '+49 30 1234-0', 'switchboard'],
    ['a main number written without its zero', '+49 30 1234 567', '+49 30 1234', 'switchboard'],
    ['a main number with its zero in brackets', '+49 30 1234 567', '+49 30 1234 (0)', 'switchboard'],
    ['a main number typed without its zero', '+49 30 1234', '+49 30 1234-0', 'switchboard'],
    ['a main number stored without its zero', '+49 30 1234-0', '+49 30 1234', 'switchboard'],
    ['a main number that is longer than the typed one', '+49 30 1234', '+49 30 1234-567', null],
    ['numbers that only begin alike', '+49 30 123456', '+49 30 123499', null],
    ['a short number that ends alike', '23456', '55 12 34 56', null],
    ['another number', '55 12 34 57', '55 12 34 56', null]
  ] as const)('ranks %s: "%s" typed, "%s" stored', (_what, typed, stored, rank) => {
    expect(toPhoneRank(read(typed), read(stored))).toBe(rank)
  })

  it.each([
    ['an assumed country', 'NO', '86 77 66 55', 'NO', '86 77 66 55', false, 'last-eight'],
    ['a number with its country code', 'NO', '86 77 66 55', 'NO', '+47 86 77 66 55', false, 'exact'],
    ['the same number of another country', 'NO', '+47 86 77 66 55', 'DK', '86 77 66 55', true, 'last-eight'],
    ['the known country', 'NO', '+45 86 77 66 55', 'DK', '86 77 66 55', true, 'exact'],
    [
      'a number typed as it is dialled in its country',
      'NO',
      '08-12 34 56',
      'SE',
      '08-12 34 56',
      true,
      'last-eight'
    ],
    ['an extension abroad', 'NO', '+49 211 4890-123', 'DE', '0211 / 48 90-0', true, 'switchboard'],
    [
      'an extension typed as it is dialled there',
      'NO',
      '0211 4890-123',
      'DE',
      '0211 / 48 90-0',
      true,
      'switchboard'
    ],
    ['an extension in the same country', 'DE', '0211 4890-123', 'DE', '0211 / 48 90-0', true, 'switchboard']
  ] as const)(
    'knows the country of the stored number: %s',
    (_what, home, typed, country, stored, isKnown, rank) => {
      expect(toPhoneRank(read(typed, home, false), read(stored, country, isKnown))).toBe(rank)
    }
  )

  it('matches every spelling of a number with every other', () => {
    for (const { country, written } of spellings) {
      for (const a of written)
        for (const b of written) expect(toPhoneRank(read(a, country), read(b, country))).toBe('exact')
    }
  })

  it('mayBeNumber refuses only numbers that don’t match', () => {
    for (const { text: stored, country } of rows) {
      for (const { international } of spellings) {
        const typed = read(`+${international}`)
        const rank = toPhoneRank(typed, read(stored, country))
        if (rank === 'exact' || rank === 'last-eight') expect(mayBeNumber(stored, typed)).toBe(true)
      }
    }
    expect(mayBeNumber('55 12 34 57', read('55 12 34 56'))).toBe(false)
  })
})

describe('the spellings to search SuperOffice for', () => {
  it.each(rows)('are at most two for "$text", digits only', ({ text, country }) => {
    const spellings = toSpellings(read(text, country))
    expect(spellings.length).toBeLessThanOrEqual(2)
    for (const spelling of spellings) expect(spelling).toMatch(/^\d+$/u)
  })

  it('begin with the national one, followed by the one with the country code', () => {
    expect(toSpellings(read('+49 (0)30 1234-0', 'DE'))).toEqual(['03012340', '493012340'])
  })

  it('begin with the one with the country code for a number from abroad', () => {
    expect(toSpellings(read('+31 6 12345678', 'NO'))).toEqual(['31612345678', '0612345678'])
  })
})

describe('any text', () => {
  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.constantFrom('NO', 'DE', 'GB', 'XX', ''),
        (text, country) => {
          const number = toPhoneNumber(text, country)
          if (number !== null) expect(number.national).toMatch(/^\d+$/u)
        }
      )
    )
  })

  it('is read as the same number whatever stands between the digits', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', ' - ')
    fc.assert(
      fc.property(fc.array(separator, { minLength: 7, maxLength: 7 }), (separators) => {
        const spelt = ['', ...separators]
          .map((before, index) => `${before}${'55123456'.charAt(index)}`)
          .join('')
        expect(toPhoneNumber(spelt, 'NO')?.international).toBe('4755123456')
      })
    )
  })
})
