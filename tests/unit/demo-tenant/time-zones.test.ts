import { describe, expect, it } from 'vitest'
import { isInstant, readDateStyle, writeInstant } from '../../../src/demo-tenant/web/time-zones.ts'

describe('a date that the demo tenant sends', () => {
  it.each([
    ['winter', '2026-01-15T12:00:00.000Z', '2026-01-15T13:00:00+01:00'],
    ['summer', '2026-07-15T12:00:00.000Z', '2026-07-15T14:00:00+02:00'],
    ['the last second of winter', '2026-03-29T00:59:59.000Z', '2026-03-29T01:59:59+01:00'],
    ['the first second of summer', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00+02:00'],
    ['the last second of summer', '2026-10-25T00:59:59.000Z', '2026-10-25T02:59:59+02:00'],
    ['the first second of winter', '2026-10-25T01:00:00.000Z', '2026-10-25T02:00:00+01:00'],
    ['a year whose October ends on a Sunday', '2027-10-31T00:59:59.000Z', '2027-10-31T02:59:59+02:00']
  ])('has the offset of Oslo in %s', (_, instant, expected) => {
    expect(writeInstant(instant, readDateStyle('includeTZOffset'))).toBe(expected)
  })

  it('has no offset unless the request asks for it', () => {
    expect(writeInstant('2026-07-15T12:00:00.000Z', readDateStyle(undefined))).toBe('2026-07-15T14:00:00')
  })

  it.each(['2026-07-15', '0001-01-01T00:00:00', '2021-01-19T10:10:59.4903616+01:00', '2026-07-15T12:00:00Z'])(
    'is sent unchanged when it is stored in another format: %s',
    (text) => {
      expect(isInstant(text)).toBe(false)
    }
  )
})
