import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../../../../src/shared/languages.ts'
import { createCityNames } from '../../../../src/renderer/language/city-names.ts'
import { toTimeZone, toTimeZoneNames } from '../../../../src/renderer/language/time-zone.ts'

const own = new Intl.DateTimeFormat().resolvedOptions().timeZone

describe('the time zone of a setting', () => {
  it('is the chosen one', () => {
    expect(toTimeZone('America/New_York')).toBe('America/New_York')
  })

  it.each(['system', 'Europe/Atlantis'])('is this computer’s for %s', (setting) => {
    expect(toTimeZone(setting)).toBe(own)
  })
})

describe('the list of time zones', () => {
  const now = Date.parse('2026-11-24T12:00:00Z')
  const shown = (ids: readonly string[], language: Language) =>
    toTimeZoneNames(ids, language, now).map(({ city, name }) => `${city}: ${name}`)
  const zones = ['Europe/Vienna', 'Europe/Copenhagen', 'Asia/Tokyo', 'America/Sao_Paulo', 'America/New_York']

  const cases: readonly [language: Language, shown: readonly string[]][] = [
    [
      'en',
      [
        'Copenhagen: Central European Time',
        'New York: Eastern Time',
        'São Paulo: Brasilia Standard Time',
        'Tokyo: Japan Standard Time',
        'Vienna: Central European Time',
        'UTC: Coordinated Universal Time'
      ]
    ],
    [
      'nb',
      [
        'København: sentraleuropeisk tid',
        'New York: tidssone for den nordamerikanske østkysten',
        'São Paulo: normaltid for Brasilia',
        'Tokyo: japansk normaltid',
        'Wien: sentraleuropeisk tid',
        'UTC: koordinert universaltid'
      ]
    ],
    [
      'de',
      [
        'Kopenhagen: Mitteleuropäische Zeit',
        'New York: Nordamerikanische Ostküstenzeit',
        'São Paulo: Brasília-Normalzeit',
        'Tokio: Japanische Normalzeit',
        'Wien: Mitteleuropäische Zeit',
        'UTC: Koordinierte Weltzeit'
      ]
    ]
  ]
  it.each(cases)('names cities and zones in %s, by the alphabet', (language, expected) => {
    expect(shown(zones, language)).toEqual(expected)
  })

  it('follows the alphabet of the language: ü stands with u in German and with y in Swedish', () => {
    const cities = (language: Language) =>
      toTimeZoneNames(['Europe/Vaduz', 'Asia/Urumqi'], language, now).map(({ city }) => city)
    expect(cities('de')).toEqual(['Ürümqi', 'Vaduz', 'UTC'])
    expect(cities('sv')).toEqual(['Vaduz', 'Ürümqi', 'UTC'])
  })

  it('is found by the IANA name, of today and of before, and by the English city', () => {
    const [kolkata] = toTimeZoneNames(['Asia/Calcutta'], 'de', now)
    expect(kolkata).toMatchObject({ city: 'Kalkutta', keywords: 'Asia/Calcutta Asia/Kolkata' })
  })

  it('has each zone once, and UTC last', () => {
    const ids = toTimeZoneNames(['UTC', 'Europe/Oslo', 'Europe/Oslo'], 'en', now).map(({ id }) => id)
    expect(ids).toEqual(['Europe/Oslo', 'UTC'])
  })

  it('has a city in every language for every zone that this computer knows', () => {
    const known = Intl.supportedValuesOf('timeZone')
    for (const language of languages) {
      const names = toTimeZoneNames(known, language, now)
      expect(names.filter(({ city }) => city.trim() === '' || /[|_]/u.test(city))).toEqual([])
      expect(names.length).toBe(new Set([...known, 'UTC']).size)
    }
  })
})

describe('the cities with names of their own', () => {
  it.each([
    ['Europe/Copenhagen', ['Copenhagen', 'København', 'Köpenhamn', 'København', 'Kopenhagen', 'Kopenhagen']],
    ['Europe/Brussels', ['Brussels', 'Brussel', 'Bryssel', 'Bruxelles', 'Brüssel', 'Brussel']],
    ['Europe/Helsinki', ['Helsinki', 'Helsingfors', 'Helsingfors', 'Helsinki', 'Helsinki', 'Helsinki']],
    ['Europe/London', ['London', 'London', 'London', 'London', 'London', 'Londen']],
    ['Europe/Zurich', ['Zurich', 'Zürich', 'Zürich', 'Zürich', 'Zürich', 'Zürich']],
    ['America/Godthab', ['Nuuk', 'Nuuk', 'Nuuk', 'Nuuk', 'Nuuk', 'Nuuk']],
    ['Europe/Oslo', ['Oslo', 'Oslo', 'Oslo', 'Oslo', 'Oslo', 'Oslo']]
  ])('%s is called so in each language', (timeZone, cities) => {
    expect(languages.map((language) => createCityNames(language)(timeZone))).toEqual(cities)
  })

  it('says the part of the country of a city that is in none of the table’s lines', () => {
    expect(createCityNames('nb')('America/Indiana/Tell_City')).toBe('Tell City, Indiana')
  })
})
