import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay, toMoment } from '../../../src/main/superoffice/wire-moment.ts'

describe('a date from SuperOffice', () => {
  it.each([
    ['no offset, which stays so', '2015-11-04T09:00:00', '2015-11-04T09:00:00.000'],
    ['Z', '2019-12-19T09:44:12Z', '2019-12-19T09:44:12.000Z'],
    ['an offset', '2019-12-19T10:44:12+01:00', '2019-12-19T09:44:12.000Z'],
    ['an offset without a colon', '2019-12-19T04:44:12-0500', '2019-12-19T09:44:12.000Z'],
    ['an offset of hours only', '2019-12-19T10:44:12+01', '2019-12-19T09:44:12.000Z'],
    ['half an hour of offset', '2019-12-19T15:14:12+05:30', '2019-12-19T09:44:12.000Z'],
    ['seven fraction digits', '2021-01-19T10:10:59.4903616+01:00', '2021-01-19T09:10:59.490Z'],
    ['one fraction digit', '2021-01-19T10:10:59.4Z', '2021-01-19T10:10:59.400Z'],
    ['no seconds', '2021-01-19T10:10Z', '2021-01-19T10:10:00.000Z'],
    ['a date only, which is the same day in every time zone', '2024-06-30', '2024-06-30'],
    ['29 February', '2024-02-29', '2024-02-29'],
    ['an offset that leads into the next day', '2024-06-30T23:30:00-02:00', '2024-07-01T01:30:00.000Z'],
    ['a year before 100', '0099-06-30T12:00:00Z', '0099-06-30T12:00:00.000Z'],
    ['spaces around it', ' 2024-06-30 ', '2024-06-30']
  ])('is read with %s', (_, text, expected) => {
    expect(toMoment(text)).toBe(expected)
  })

  it.each([
    ['year 1', '0001-01-01T00:00:00'],
    ['year 1 with Z', '0001-01-01T00:00:00Z'],
    ['year 1 with an offset', '0001-01-01T01:00:00+01:00'],
    ['year 1 without a time', '0001-01-01'],
    ['year 9999', '9999-12-31T23:59:59'],
    ['year 9999 with fractions', '9999-12-31T23:59:59.9999999Z'],
    ['year 9999 with an offset', '9999-12-31T00:00:00-05:00'],
    ['year 9999 without a time', '9999-12-31'],
    ['the first day of SuperOffice’s calendar', '1760-01-01T00:00:00'],
    ['nothing', '']
  ])('is null for %s, which means no date', (_, text) => {
    expect(toMoment(text)).toBeNull()
  })

  it.each([
    ['a day that does not exist', '2024-02-30'],
    ['a day that does not exist, with a time', '2023-02-29T10:00:00Z'],
    ['a month that does not exist', '2024-13-01'],
    ['an hour that does not exist', '2024-01-01T25:00:00Z'],
    ['a minute that does not exist', '2024-01-01T10:60:00Z'],
    ['a German form', '30.06.2024'],
    ['an American form', '06/30/2024'],
    ['a number', '1719705600000'],
    ['words', 'tomorrow']
  ])('can’t be read from %s', (_, text) => {
    expect(toMoment(text)).toBeUndefined()
  })

  it('is the same instant in every time zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
          const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
          const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
          const written = `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
          expect(toMoment(written)).toBe(date.toISOString())
        }
      )
    )
  })
})

describe('a date in the form that SuperOffice sends nearly always', () => {
  const twoDigits = (max: number) =>
    fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'))
  const aDay = fc
    .tuple(
      fc.constantFrom('0001', '1753', '1760', '1899', '2026', '2028', '9999', '12'),
      twoDigits(13),
      twoDigits(32)
    )
    .map((parts) => parts.join('-'))
  const aTime = fc.tuple(twoDigits(24), twoDigits(60), twoDigits(60)).map((parts) => parts.join(':'))

  it('is read as in every other form', () => {
    fc.assert(
      fc.property(aDay, aTime, (day, time) => {
        expect(toMoment(`${day}T${time}Z`)).toBe(toMoment(`${day}T${time}.0000000Z`))
        expect(toMoment(day)).toBe(toMoment(` ${day}`))
        expect(toDay(day)).toBe(toDay(` ${day}`))
      })
    )
  })
})
