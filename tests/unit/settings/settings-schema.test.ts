import { describe, expect, it } from 'vitest'
import {
  decodeChosenSettings,
  decodeKnownSettings,
  defaultSettings
} from '../../../src/main/settings/settings-schema.ts'

describe('the settings schema', () => {
  it.each([
    ['an empty object', {}],
    [
      'values of the wrong kind',
      { theme: 7, language: null, shortcut: [], rowsPerSection: '10', storeDays: {} }
    ],
    ['values outside their limits', { storeDays: 0, storeCompanies: 1e9, rowsPerSection: -1, shortcut: '' }],
    [
      'numbers that are not whole or not finite',
      { storeDays: NaN, storeCompanies: Infinity, rowsPerSection: 9.5 }
    ],
    [
      'shortcuts without a modifier or with two keys',
      { shortcut: 'Strg+Umschalt+G', clipboardShortcut: 'Ctrl+G+H' }
    ],
    ['unknown words', { theme: 'sepia', language: 'xx' }],
    ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }],
    ['an offset as a time zone', { timeZone: '+01:00' }],
    ['an empty time zone', { timeZone: '' }]
  ])('ignores %s', (_what, raw) => {
    expect(decodeChosenSettings(raw)).toEqual({})
  })

  it('accepts each limit itself', () => {
    for (const edge of [
      { storeDays: 1, storeCompanies: 10, rowsPerSection: 5 },
      { storeDays: 365, storeCompanies: 5000, rowsPerSection: 100 }
    ]) {
      expect(decodeChosenSettings(edge)).toEqual(edge)
    }
  })

  it.each(['system', 'Europe/Oslo', 'America/Argentina/Buenos_Aires', 'UTC', 'Europe/Kyiv', 'Europe/Kiev'])(
    'accepts the time zone %s',
    (timeZone) => {
      expect(decodeChosenSettings({ timeZone })).toEqual({ timeZone })
    }
  )

  it('accepts its own defaults', () => {
    expect(decodeKnownSettings({ ...defaultSettings })).toEqual(defaultSettings)
  })
})
