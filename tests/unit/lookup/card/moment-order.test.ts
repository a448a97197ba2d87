import { afterEach, describe, expect, it } from 'vitest'
import { byNewest, isPast } from '../../../../src/main/lookup/card/moment-order.ts'

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
