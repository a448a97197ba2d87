import { describe, expect, it } from 'vitest'
import { createFormat, type Format } from '../../../../src/renderer/language/format.ts'
import { languages, type Language } from '../../../../src/shared/languages.ts'
import { translateTo } from '../../../support/english.ts'

// What a native expects, written out by hand from CLDR and the languages' own rules. A space of any kind is written as a blank.

type PerLanguage = Readonly<Record<Language, string>>

const now = Date.parse('2026-11-24T12:00:00.000Z')
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const at = (ms: number): string => new Date(now + ms).toISOString()
const formats = new Map(
  languages.map((language) => [
    language,
    createFormat({ language, timeZone: 'Europe/Oslo', t: translateTo(language) })
  ])
)

/** Asserts what is shown in each language. */
const expectShown = (expected: PerLanguage, show: (format: Format) => string): void => {
  const shown = languages.map((language) => {
    const format = formats.get(language)
    return [language, format === undefined ? '' : show(format).replace(/[\u00a0\u202f]/gu, ' ')]
  })
  expect(Object.fromEntries(shown)).toEqual(expected)
}

describe('a percentage', () => {
  it.each<[number, PerLanguage]>([
    [85, { en: '85%', nb: '85 %', sv: '85 %', da: '85 %', de: '85 %', nl: '85%' }],
    [0, { en: '0%', nb: '0 %', sv: '0 %', da: '0 %', de: '0 %', nl: '0%' }],
    [100, { en: '100%', nb: '100 %', sv: '100 %', da: '100 %', de: '100 %', nl: '100%' }]
  ])('of %s has a space before its sign where the language has one', (value, expected) => {
    expectShown(expected, (format) => format.percent(value))
  })
})

describe('an amount', () => {
  const before = (code: string, english: string, dutch = english): { en: string; nl: string } => ({
    en: `${code} ${english}`,
    nl: `${code} ${dutch}`
  })
  const after = (text: string): Omit<PerLanguage, 'en' | 'nl'> => ({ nb: text, sv: text, da: text, de: text })

  it.each<[number, string, PerLanguage]>([
    [125_000, 'NOK', { ...before('NOK', '125 000'), ...after('125 000 NOK') }],
    [4200.5, 'SEK', { ...before('SEK', '4 200.50', '4 200,50'), ...after('4 200,50 SEK') }],
    [1_234_567, 'DKK', { ...before('DKK', '1 234 567'), ...after('1 234 567 DKK') }],
    [99.9, 'EUR', { ...before('EUR', '99.90', '99,90'), ...after('99,90 EUR') }],
    [1250, 'USD', { ...before('USD', '1 250'), ...after('1 250 USD') }],
    [100, 'XQZ', { ...before('XQZ', '100'), ...after('100 XQZ') }],
    [4200.5, 'kr', { ...before('kr', '4 200.50', '4 200,50'), ...after('4 200,50 kr') }],
    [
      -1250.5,
      'EUR',
      {
        en: '-EUR 1 250.50',
        nb: '−1 250,50 EUR',
        sv: '−1 250,50 EUR',
        da: '-1 250,50 EUR',
        de: '-1 250,50 EUR',
        nl: 'EUR -1 250,50'
      }
    ]
  ])('of %s in %s has its currency where the language has it', (amount, currency, expected) => {
    expectShown(expected, (format) => format.money(amount, currency))
  })

  it('is never broken between two lines, and nor are a percentage and a size', () => {
    for (const format of formats.values()) {
      const shown = [
        format.money(-4200.5, 'NOK'),
        format.money(100, 'kr'),
        format.percent(85),
        format.size(5900)
      ]
      expect(shown.filter((text) => /[ \u2009]/u.test(text))).toEqual([])
    }
  })
})

describe('a number', () => {
  it('has the decimal sign of the language, and a space between thousands in all of them', () => {
    const text = '1 234 567,5'
    const expected = { en: '1 234 567.5', nb: text, sv: text, da: text, de: text, nl: text }
    expectShown(expected, (format) => format.number(1_234_567.5))
  })
})

describe('an exact date', () => {
  it.each<[string, PerLanguage]>([
    [
      '2026-11-24T13:02:00.000Z',
      {
        en: 'Tue 24 Nov 2026, 14:02',
        nb: 'tir. 24. nov. 2026, 14:02',
        sv: 'tis 24 nov. 2026, 14:02',
        da: 'tirs. 24. nov. 2026, 14.02',
        de: 'Di., 24. Nov. 2026, 14:02',
        nl: 'di 24 nov 2026, 14:02'
      }
    ],
    [
      '2026-03-01',
      {
        en: 'Sun 1 Mar 2026',
        nb: 'søn. 1. mars 2026',
        sv: 'sön 1 mars 2026',
        da: 'søn. 1. mar. 2026',
        de: 'So., 1. März 2026',
        nl: 'zo 1 mrt 2026'
      }
    ],
    [
      '2026-05-09T22:30:00.000Z',
      {
        en: 'Sun 10 May 2026, 00:30',
        nb: 'søn. 10. mai 2026, 00:30',
        sv: 'sön 10 maj 2026, 00:30',
        da: 'søn. 10. maj 2026, 00.30',
        de: 'So., 10. Mai 2026, 00:30',
        nl: 'zo 10 mei 2026, 00:30'
      }
    ]
  ])('%s has the weekday, the order and the clock of 24 hours', (moment, expected) => {
    expectShown(expected, (format) => format.exact(moment))
  })
})

describe('the time of day', () => {
  it('counts to 24 and has two digits in each language', () => {
    expectShown({ en: '08:05', nb: '08:05', sv: '08:05', da: '08.05', de: '08:05', nl: '08:05' }, (format) =>
      format.since('2026-11-24T07:05:00.000Z', now)
    )
    expectShown({ en: '21:40', nb: '21:40', sv: '21:40', da: '21.40', de: '21:40', nl: '21:40' }, (format) =>
      format.until(Date.parse('2026-11-24T20:40:00.000Z'), now)
    )
  })
})

describe('the name of a day', () => {
  it.each<[daysAgo: number, PerLanguage]>([
    [1, { en: 'yesterday', nb: 'i går', sv: 'i går', da: 'i går', de: 'gestern', nl: 'gisteren' }],
    [2, { en: 'Sunday', nb: 'søndag', sv: 'söndag', da: 'søndag', de: 'Sonntag', nl: 'zondag' }],
    [3, { en: 'Saturday', nb: 'lørdag', sv: 'lördag', da: 'lørdag', de: 'Samstag', nl: 'zaterdag' }],
    [4, { en: 'Friday', nb: 'fredag', sv: 'fredag', da: 'fredag', de: 'Freitag', nl: 'vrijdag' }],
    [5, { en: 'Thursday', nb: 'torsdag', sv: 'torsdag', da: 'torsdag', de: 'Donnerstag', nl: 'donderdag' }],
    [6, { en: 'Wednesday', nb: 'onsdag', sv: 'onsdag', da: 'onsdag', de: 'Mittwoch', nl: 'woensdag' }],
    [12, { en: '12 Nov', nb: '12. nov.', sv: '12 nov.', da: '12. nov.', de: '12. Nov.', nl: '12 nov' }]
  ])('%s days ago is written as the language writes it', (daysAgo, expected) => {
    expectShown(expected, (format) => format.lastSeen(at(-daysAgo * dayMs), now))
  })
})

describe('a distance in time', () => {
  it.each<[what: string, ms: number, PerLanguage]>([
    ['seconds', -10_000, { en: 'now', nb: 'nå', sv: 'nu', da: 'nu', de: 'jetzt', nl: 'nu' }],
    [
      'minutes',
      -4 * minuteMs,
      {
        en: '4 min ago',
        nb: 'for 4 min siden',
        sv: 'för 4 min sedan',
        da: 'for 4 min. siden',
        de: 'vor 4 Min.',
        nl: '4 min geleden'
      }
    ],
    [
      'hours',
      -3 * 60 * minuteMs,
      {
        en: '3 h ago',
        nb: 'for 3 t siden',
        sv: 'för 3 tim sedan',
        da: 'for 3 t. siden',
        de: 'vor 3 Std.',
        nl: '3 u geleden'
      }
    ],
    [
      'tomorrow',
      dayMs,
      { en: 'tomorrow', nb: 'i morgen', sv: 'i morgon', da: 'i morgen', de: 'morgen', nl: 'morgen' }
    ],
    [
      'days ahead',
      5 * dayMs,
      { en: 'in 5 d', nb: 'om 5 d', sv: 'om 5 d', da: 'om 5 d', de: 'in 5 Tg.', nl: 'over 5 d' }
    ]
  ])('is said in the words of the language: %s', (_what, ms, expected) => {
    expectShown(expected, (format) => format.ago(at(ms), now))
  })
})

describe('an age in months', () => {
  it.each<[days: number, PerLanguage]>([
    [58, { en: '1 mo', nb: '1 mnd.', sv: '1 mån', da: '1 md.', de: '1 Mon.', nl: '1 mnd' }],
    [64, { en: '2 mo', nb: '2 mnd.', sv: '2 mån', da: '2 mdr.', de: '2 Mon.', nl: '2 mnd' }]
  ])('of %s days has the abbreviation of one or of many', (days, expected) => {
    expectShown(expected, (format) => format.age(at(-days * dayMs), now))
  })
})

describe('a count', () => {
  const openRequests: Readonly<Record<Language, readonly [one: string, many: string]>> = {
    en: ['open request', 'open requests'],
    nb: ['åpen sak', 'åpne saker'],
    sv: ['öppet ärende', 'öppna ärenden'],
    da: ['åben sag', 'åbne sager'],
    de: ['offene Anfrage', 'offene Anfragen'],
    nl: ['open verzoek', 'open verzoeken']
  }
  // None of the six languages has a form of its own for 21, as Icelandic or Russian would.
  it.each(languages)('has one form for 1 and another for 0, 2, 5 and 21 in %s', (language) => {
    const t = translateTo(language)
    const [one, many] = openRequests[language]
    const shown = [0, 1, 2, 5, 21].map((count) => t('company.briefs.openRequests', {}, count))
    expect(shown).toEqual([`0 ${many}`, `1 ${one}`, `2 ${many}`, `5 ${many}`, `21 ${many}`])
  })

  it.each<[Language, readonly string[]]>([
    ['en', ['No matches', '1 match', '2 matches', '5 matches', '21 matches']],
    ['nb', ['Ingen treff', '1 treff', '2 treff', '5 treff', '21 treff']],
    ['sv', ['Inga träffar', '1 träff', '2 träffar', '5 träffar', '21 träffar']],
    ['da', ['Ingen resultater', '1 resultat', '2 resultater', '5 resultater', '21 resultater']],
    ['de', ['Keine Treffer', '1 Treffer', '2 Treffer', '5 Treffer', '21 Treffer']],
    ['nl', ['Geen resultaten', '1 resultaat', '2 resultaten', '5 resultaten', '21 resultaten']]
  ])('says in %s that there are none', (language, expected) => {
    const t = translateTo(language)
    expect([0, 1, 2, 5, 21].map((count) => t('search.found', {}, count))).toEqual(expected)
  })
})
