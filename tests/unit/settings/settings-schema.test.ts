import { describe, expect, it } from 'vitest'
import {
  decodeChosenSettings,
  decodeKnownSettings,
  defaultSettings
} from '../../../src/main/settings/settings-schema.ts'

describe('reading settings', () => {
  it.each([
    ['nothing', {}],
    [
      'values of the wrong kind',
      { theme: 7, language: null, shortcut: [], rowsPerSection: '10', storeDays: {} }
    ],
    ['values out of their limits', { storeDays: 0, storeCompanies: 1e9, rowsPerSection: -1, shortcut: '' }],
    ['numbers that are none', { storeDays: NaN, storeCompanies: Infinity, rowsPerSection: 9.5 }],
    ['words that are unknown', { theme: 'sepia', language: 'xx' }]
  ])('takes nothing for chosen of %s', (_what, raw) => {
    expect(decodeChosenSettings(raw)).toEqual({})
  })

  it('takes each limit itself', () => {
    for (const edge of [
      { storeDays: 1, storeCompanies: 10, rowsPerSection: 5 },
      { storeDays: 365, storeCompanies: 5000, rowsPerSection: 100 }
    ]) {
      expect(decodeChosenSettings(edge)).toEqual(edge)
    }
  })

  it('has defaults that it would accept itself', () => {
    expect(decodeKnownSettings({ ...defaultSettings })).toEqual(defaultSettings)
  })
})
