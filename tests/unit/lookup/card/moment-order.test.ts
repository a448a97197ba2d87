import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  byNewest,
  byOldest,
  earliest,
  hasBegun,
  isPast,
  isSameMoment,
  latestBegun,
  toMs,
  toNow
} from '../../../../src/main/lookup/card/moment-order.ts'

const zone = process.env['TZ']
const instant = '2026-11-24T10:00:00.000Z'

afterEach(() => {
  process.env['TZ'] = zone
})

describe('isPast', () => {
  it.each(['Pacific/Pago_Pago', 'UTC', 'Europe/Oslo', 'Pacific/Kiritimati'])(
    'lets a calendar date last the whole day in %s',
    (timeZone) => {
      process.env['TZ'] = timeZone
      const noon = toNow(new Date(2026, 10, 24, 12).getTime())
      expect(isPast('2026-11-23', noon)).toBe(true)
      expect(isPast('2026-11-24', noon)).toBe(false)
      expect(isPast('2026-11-25', noon)).toBe(false)
    }
  )

  it.each(['Pacific/Pago_Pago', 'UTC', 'Europe/Oslo', 'Pacific/Kiritimati'])(
    'lets a time whose zone is not known last its whole day in %s',
    (timeZone) => {
      process.env['TZ'] = timeZone
      const noon = toNow(new Date(2026, 10, 24, 12).getTime())
      expect(isPast('2026-11-23T23:59:00.000', noon)).toBe(true)
      expect(isPast('2026-11-24T08:00:00.000', noon)).toBe(false)
      expect(isPast('2026-11-25T00:00:00.000', noon)).toBe(false)
    }
  )

  it('compares an instant to the millisecond', () => {
    const now = toNow(Date.parse(instant))
    expect(isPast('2026-11-24T09:59:59.999Z', now)).toBe(true)
    expect(isPast('2026-11-24T10:00:00.000Z', now)).toBe(false)
  })
})

describe('byNewest', () => {
  it('sorts the newest first and rows without a date last', () => {
    const moments = [null, '2026-01-01', '2026-11-24T10:00:00.000Z', null, '2026-11-25']
    expect(moments.sort(byNewest)).toEqual([
      '2026-11-25',
      '2026-11-24T10:00:00.000Z',
      '2026-01-01',
      null,
      null
    ])
  })
})

describe('byOldest', () => {
  const aMoment = fc
    .record({
      ms: fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) }),
      length: fc.constantFrom('2026-11-24'.length, '2026-11-24T10:00:00.000'.length, instant.length)
    })
    .map(({ ms, length }) => new Date(ms).toISOString().slice(0, length))

  it.each(['UTC', 'Europe/Oslo', 'America/St_Johns'])('sorts as by the times in %s', (timeZone) => {
    process.env['TZ'] = timeZone
    fc.assert(
      fc.property(aMoment, aMoment, (a, b) => {
        expect(Math.sign(byOldest(a, b))).toBe(Math.sign(toMs(a) - toMs(b)))
      })
    )
  })

  it('reads times without a zone in the hour that clocks go back', () => {
    process.env['TZ'] = 'Europe/Oslo'
    expect(byOldest('2026-10-25T02:30:00.000', '2026-10-25T01:30:00.000Z')).toBeLessThan(0)
  })
})

describe('the earliest moment, and the latest that has begun', () => {
  const itself = (moment: string | null): string | null => moment
  const moments = [null, '2026-11-25', instant, '2026-11-23', null, '2026-11-24T09:00:00.000Z']

  it('are found in any order, and null when there is none', () => {
    const now = toNow(Date.parse(instant))
    for (const each of [moments, moments.toReversed()]) {
      expect([earliest(each, itself), latestBegun(each, itself, now)]).toEqual(['2026-11-23', instant])
    }
    expect([earliest([null], itself), latestBegun([null, '2026-11-25'], itself, now)]).toEqual([null, null])
  })
})

describe('hasBegun', () => {
  it.each([
    ['2026-11-24T09:59:59.999Z', true],
    ['2026-11-24T10:00:00.001Z', false],
    ['2026-11-24', true],
    ['2026-11-25', false],
    ['2026-11-24T23:00:00.000', true],
    ['2026-11-25T00:00:00.000', false]
  ])('goes by the day unless the instant is known: %s', (moment, expected) => {
    process.env['TZ'] = 'UTC'
    expect(hasBegun(moment, toNow(Date.parse(instant)))).toBe(expected)
  })
})

describe('isSameMoment', () => {
  it.each([
    [null, null, true],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.000', true],
    ['2026-11-24T10:00:00.000', '2026-11-24T10:00:00.000Z', true],
    ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000', false],
    ['2026-11-24', null, false],
    ['2026-11-24', '2026-11-25', false]
  ])('of %j and %j is %s', (a, b, expected) => {
    expect(isSameMoment(a, b)).toBe(expected)
  })
})
