import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPhoneNumber, toSpellings } from '../../../../src/main/lookup/reading/phone-number.ts'
import { anyCharacter } from '../../../support/any-character.ts'
import { phoneRows, readPhone } from '../../../support/phone-spellings.ts'

describe('reading a number', () => {
  it('has a table of at least 200 spellings', () => {
    expect(new Set(phoneRows.map(({ text, country }) => `${country} ${text}`)).size).toBeGreaterThanOrEqual(
      200
    )
  })

  it.each(phoneRows)('reads "$text" in $country as +$international', ({ text, country, international }) => {
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

describe('the spellings to search SuperOffice for', () => {
  it.each(phoneRows)('are at most two for "$text", digits only', ({ text, country }) => {
    const spellings = toSpellings(readPhone(text, country))
    expect(spellings.length).toBeLessThanOrEqual(2)
    for (const spelling of spellings) expect(spelling).toMatch(/^\d+$/u)
  })

  it('begin with the national one, followed by the one with the country code', () => {
    expect(toSpellings(readPhone('+49 (0)30 1234-0', 'DE'))).toEqual(['03012340', '493012340'])
  })

  it('begin with the one with the country code for a number from abroad', () => {
    expect(toSpellings(readPhone('+31 6 12345678', 'NO'))).toEqual(['31612345678', '0612345678'])
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
