import { describe, expect, it } from 'vitest'
import {
  toNumberCheck,
  toPhoneRank,
  toStoredKeys,
  toTypedKeys
} from '../../../../src/main/lookup/search/phone-match.ts'
import { phoneRows, phoneSpellings, readPhone } from '../../../support/phone-spellings.ts'

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
    expect(toPhoneRank(readPhone(typed), readPhone(stored))).toBe(rank)
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
      expect(toPhoneRank(readPhone(typed, home, false), readPhone(stored, country, isKnown))).toBe(rank)
    }
  )

  it('matches every spelling of a number with every other', () => {
    for (const { country, written } of phoneSpellings) {
      for (const a of written)
        for (const b of written)
          expect(toPhoneRank(readPhone(a, country), readPhone(b, country))).toBe('exact')
    }
  })

  it('toNumberCheck refuses only numbers that don’t match', () => {
    for (const { text: stored, country } of phoneRows) {
      for (const { international } of phoneSpellings) {
        const typed = readPhone(`+${international}`)
        const rank = toPhoneRank(typed, readPhone(stored, country))
        if (rank === 'exact' || rank === 'last-eight') expect(toNumberCheck(typed)(stored)).toBe(true)
      }
    }
    expect(toNumberCheck(readPhone('55 12 34 56'))('55 12 34 57')).toBe(false)
  })

  it('gives numbers that match in any way a key in common', () => {
    const numbers = [
      ...phoneSpellings.flatMap(({ country, written }) => written.map((text) => readPhone(text, country))),
      ...phoneRows.map(({ text, country }) => readPhone(text, country)),
      ...['04800', '+47 02800', '23456', '1234567', '+354 5812345', '581 2345', '+49 30 1234-0'].map((text) =>
        readPhone(text)
      ),
      ...['+49 30 1234-567', '+49 30 1234', '030 1234-0', '0301234567'].map((text) => readPhone(text, 'DE'))
    ]
    let matches = 0
    for (const typed of numbers) {
      const keys = new Set(toTypedKeys(typed))
      for (const stored of numbers) {
        if (toPhoneRank(typed, stored) === null) continue
        matches++
        expect(toStoredKeys(stored).some((key) => keys.has(key))).toBe(true)
      }
    }
    expect(matches).toBeGreaterThan(numbers.length)
  })
})
