import { afterEach, describe, expect, it } from 'vitest'
import { byNewest, hasBegun, isPast, isSameMoment } from '../../../../src/main/lookup/card/moment-order.ts'

const zone = process.env['TZ']

afterEach(() => {
  process.env['TZ'] = zone
})

describe('isPast', () => {
  it.each(['Pacific/Pago_Pago', 'UTC', 'Europe/Oslo', 'Pacific/Kiritimati'])(
    'lets a calendar date last the whole day in %s',
    (timeZone) => {
      process.env['TZ'] = timeZone
      const noon = new Date(2026, 10, 24, 12).getTime()
      expect(isPast('2026-11-23', noon)).toBe(true)
      expect(isPast('2026-11-24', noon)).toBe(false)
      expect(isPast('2026-11-25', noon)).toBe(false)
    }
  )

  it.each(['Pacific/Pago_Pago', 'UTC', 'Europe/Oslo', 'Pacific/Kiritimati'])(
    'lets a time whose zone is not known last its whole day in %s',
    (timeZone) => {
      process.env['TZ'] = timeZone
      const noon = new Date(2026, 10, 24, 12).getTime()
      expect(isPast('2026-11-23T23:59:00.000', noon)).toBe(true)
      expect(isPast('2026-11-24T08:00:00.000', noon)).toBe(false)
      expect(isPast('2026-11-25T00:00:00.000', noon)).toBe(false)
    }
  )

  it('compares an instant to the millisecond', () => {
    const nowMs = Date.parse('2026-11-24T10:00:00.000Z')
    expect(isPast('2026-11-24T09:59:59.999Z', nowMs)).toBe(true)
    expect(isPast('2026-11-24T10:00:00.000Z', nowMs)).toBe(false)
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
    expect(hasBegun(moment, Date.parse('2026-11-24T10:00:00.000Z'))).toBe(expected)
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
