import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../../src/renderer/language/format.ts'
import { english } from '../../../support/english.ts'

const format = createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english })
const nowMs = Date.parse('2026-11-24T12:00:00.000Z')

describe('the time of an earlier visit', () => {
  const cases: readonly [moment: string | null, words: string][] = [
    ['2026-11-24T09:42:00.000Z', '10:42'],
    ['2026-11-23T22:30:00.000Z', 'yesterday'],
    ['2026-11-23T23:30:00.000Z', '00:30'],
    ['2026-11-17T12:00:00.000Z', '17 Nov'],
    ['2026-11-18T12:00:00.000Z', 'Wednesday'],
    ['2025-12-31T12:00:00.000Z', '31 Dec 2025'],
    ['2026-11-25T12:00:00.000Z', '13:00'],
    [null, ''],
    ['soon', '']
  ]
  it.each(cases)('%s is shown as %s', (moment, words) => {
    expect(format.lastSeen(moment, nowMs)).toBe(words)
  })
})

describe('the end of a state', () => {
  const cases: readonly [until: string, words: string][] = [
    ['2026-11-24T17:00:00.000Z', '18:00'],
    ['2026-11-25T05:00:00.000Z', 'tomorrow 06:00'],
    ['2026-11-27T05:00:00.000Z', '27 Nov 06:00']
  ]
  it.each(cases)('%s is shown as %s', (until, words) => {
    expect(format.until(Date.parse(until), nowMs)).toBe(words)
  })
})

describe('two moments beside each other', () => {
  const cases: readonly [what: string, from: string | null, to: string | null, words: readonly string[]][] = [
    ['on two days', '2026-12-12', '2026-12-30', ['12 Dec', '30 Dec']],
    ['in two years', '2026-12-12', '2027-01-03', ['12 Dec', '3 Jan 2027']],
    ['on one day', '2026-11-24T08:00:00.000Z', '2026-11-24T14:30:00.000Z', ['09:00', '15:30']],
    ['of which one is absent', null, '2026-12-12', ['', '12 Dec']],
    ['of which one is a calendar date', '2026-11-24', '2026-11-25T08:00:00.000Z', ['24 Nov', '25 Nov']]
  ]
  it.each(cases)('%s are distinguishable', (_what, from, to, words) => {
    expect(format.pair(from, to, nowMs)).toEqual(words)
  })
})

describe('a country', () => {
  it('is shown by name, or by its letters when it has none', () => {
    expect(format.country('NO')).toBe('Norway')
    expect(format.country('QX')).toBe('QX')
  })
})
