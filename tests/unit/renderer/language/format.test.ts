import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat, type Format } from '../../../../src/renderer/language/format.ts'
import { english } from '../../../support/english.ts'

const zones = [
  'Pacific/Pago_Pago', // UTC-11
  'America/New_York',
  'Etc/UTC',
  'Europe/Oslo',
  'Asia/Kolkata', // half an hour off
  'Australia/Lord_Howe', // a clock change of half an hour
  'Pacific/Kiritimati' // UTC+14
] as const

const formatIn = (timeZone: string): Format => createFormat({ language: 'en', timeZone, t: english })
const formats = new Map<string, Format>(zones.map((zone) => [zone, formatIn(zone)]))
const oslo = formatIn('Europe/Oslo')
/** Tuesday, 13:00 in Oslo. */
const now = Date.parse('2026-11-24T12:00:00.000Z')

const neverShown = /Invalid|NaN|undefined|null|Infinity|\{/

describe('the distance of a moment', () => {
  const cases: readonly [moment: string | null, relative: string, ago: string, age: string, why: string][] = [
    ['2026-11-24T11:59:30.000Z', 'now', 'now', 'under 1 min', 'seconds are not counted'],
    ['2026-11-24T12:00:30.000Z', 'now', 'now', '', 'a clock that is a little ahead'],
    ['2026-11-24T11:56:00.000Z', '4 min', '4 min ago', '4 min', 'minutes'],
    ['2026-11-24T10:00:00.000Z', '2 h', '2 h ago', '2 h', 'hours of the same day'],
    ['2026-11-23T23:30:00.000Z', '12 h', '12 h ago', '12 h', 'after midnight in Oslo, though not in UTC'],
    ['2026-11-23T22:30:00.000Z', '1 d', 'yesterday', '1 d', 'before midnight in Oslo'],
    ['2026-11-15T12:00:00.000Z', '9 d', '9 d ago', '9 d', 'days'],
    ['2026-11-11T12:00:00.000Z', '13 d', '13 d ago', '13 d', 'the last day that is counted in days'],
    ['2026-11-10T12:00:00.000Z', '10 Nov', '10 Nov', '2 wk', 'the first day that is a date'],
    ['2026-09-30T12:00:00.000Z', '30 Sep', '30 Sep', '7 wk', 'the last day that an age counts in weeks'],
    ['2026-09-29T12:00:00.000Z', '29 Sep', '29 Sep', '1 mo', 'an age in months'],
    ['2025-09-29T12:00:00.000Z', 'Sep 2025', 'Sep 2025', '13 mo', 'another year'],
    ['2025-12-31T23:30:00.000Z', '1 Jan', '1 Jan', '10 mo', 'this year in Oslo, though not in UTC'],
    ['2020-01-01T12:00:00.000Z', 'Jan 2020', 'Jan 2020', '6 y', 'years'],
    ['2026-11-24T12:10:00.000Z', 'in 10 min', 'in 10 min', '', 'ahead: minutes'],
    ['2026-11-24T20:00:00.000Z', 'in 8 h', 'in 8 h', '', 'ahead: later today'],
    ['2026-11-25T12:00:00.000Z', 'in 1 d', 'tomorrow', '', 'ahead: tomorrow'],
    ['2026-11-27T12:00:00.000Z', 'in 3 d', 'in 3 d', '', 'ahead: days'],
    ['2026-12-18T12:00:00.000Z', '18 Dec', '18 Dec', '', 'ahead: a date'],
    ['2026-12-07T12:00:00.000Z', 'in 13 d', 'in 13 d', '', 'ahead: the last day that is counted'],
    ['2027-02-01T12:00:00.000Z', 'Feb 2027', 'Feb 2027', '', 'ahead: next year'],
    ['2026-11-24', 'today', 'today', '', 'a calendar date: today'],
    ['2026-11-23', '1 d', 'yesterday', '1 d', 'a calendar date: yesterday'],
    ['2026-11-25', 'in 1 d', 'tomorrow', '', 'a calendar date: tomorrow'],
    ['2026-11-15', '9 d', '9 d ago', '9 d', 'a calendar date: days'],
    ['2026-02-30', '', '', '', 'a day that does not exist'],
    ['gibberish', '', '', '', 'a text that is not a date'],
    ['', '', '', '', 'an empty text'],
    [null, '', '', '', 'nothing']
  ]
  it.each(cases)('%s is shown as %s, %s, %s (%s)', (moment, relative, ago, age) => {
    expect([oslo.relative(moment, now), oslo.ago(moment, now), oslo.age(moment, now)]).toEqual([
      relative,
      ago,
      age
    ])
  })

  it('counts hours across midnight, up to six', () => {
    const oneInTheMorning = Date.parse('2026-11-24T00:00:00.000Z')
    expect(oslo.relative('2026-11-23T22:00:00.000Z', oneInTheMorning)).toBe('2 h')
    expect(oslo.relative('2026-11-23T17:00:00.000Z', oneInTheMorning)).toBe('1 d')
  })

  it('counts a few days of the year before in days', () => {
    const newYear = Date.parse('2026-01-05T12:00:00.000Z')
    expect(oslo.relative('2025-12-30T12:00:00.000Z', newYear)).toBe('6 d')
    expect(oslo.relative('2025-12-20T12:00:00.000Z', newYear)).toBe('Dec 2025')
  })

  it('is never longer as a date than the longest one', () => {
    expect(oslo.dateLength).toBe('Nov 2025'.length)
    const days = fc.oneof(fc.integer({ min: -4000, max: -14 }), fc.integer({ min: 14, max: 4000 }))
    fc.assert(
      fc.property(days, (ahead) => {
        const text = oslo.relative(new Date(now + ahead * 86_400_000).toISOString(), now)
        expect(text.length).toBeLessThanOrEqual(oslo.dateLength)
      })
    )
  })

  it('counts days by the calendar across a clock change', () => {
    // The clocks went back in the night to 25 October: that day had 25 hours.
    const afterwards = Date.parse('2026-10-27T09:00:00.000Z')
    expect(oslo.relative('2026-10-24T20:00:00.000Z', afterwards)).toBe('3 d')
    expect(oslo.relative('2026-10-24T21:30:00.000Z', afterwards)).toBe('3 d')
    expect(oslo.relative('2026-10-24T22:30:00.000Z', afterwards)).toBe('2 d')
    // The clocks went forward in the night to 29 March: that day had 23 hours.
    expect(oslo.relative('2026-03-28T22:30:00.000Z', Date.parse('2026-03-30T07:00:00.000Z'))).toBe('2 d')
  })
})

describe('the age of a stored card', () => {
  const cases: readonly [moment: string, stored: string, since: string][] = [
    ['2026-11-24T11:59:30.000Z', 'just now', '12:59'],
    ['2026-11-24T12:30:00.000Z', 'just now', '13:30'],
    ['2026-11-24T11:56:00.000Z', '4 min ago', '12:56'],
    ['2026-11-24T09:42:00.000Z', 'today 10:42', '10:42'],
    ['2026-11-23T09:42:00.000Z', 'yesterday 10:42', 'Monday 10:42'],
    ['2026-11-18T13:02:00.000Z', 'Wednesday 14:02', 'Wednesday 14:02'],
    ['2026-11-17T13:02:00.000Z', '17 Nov 14:02', '17 Nov 14:02'],
    ['2025-11-17T13:02:00.000Z', '17 Nov 2025 14:02', '17 Nov 2025 14:02']
  ]
  it.each(cases)('saved at %s is shown as “%s” or since “%s”', (moment, stored, since) => {
    expect(oslo.stored(moment, now)).toBe(stored)
    expect(oslo.since(moment, now)).toBe(since)
  })
})

describe('an exact moment', () => {
  it('is written in the agent’s time zone', () => {
    expect(oslo.exact('2026-11-24T13:02:00.000Z')).toBe('Tue 24 Nov 2026, 14:02')
    expect(formats.get('Pacific/Kiritimati')?.exact('2026-11-24T13:02:00.000Z')).toBe(
      'Wed 25 Nov 2026, 03:02'
    )
    expect(formats.get('Pacific/Pago_Pago')?.exact('2026-11-24T09:02:00.000Z')).toBe('Mon 23 Nov 2026, 22:02')
  })

  it('begins the day at 00:00, never at 24:00', () => {
    expect(oslo.exact('2026-11-23T23:00:00.000Z')).toBe('Tue 24 Nov 2026, 00:00')
  })
})

describe('a calendar date', () => {
  it.each(zones)('is the same day in %s', (zone) => {
    const format = formats.get(zone)
    expect(format?.exact('2026-06-30')).toBe('Tue 30 Jun 2026')
    expect(format?.relative('2026-06-30', now)).toBe('30 Jun')
    expect(format?.exact('2026-01-01')).toBe('Thu 1 Jan 2026')
  })

  it('is today while it is that day in the agent’s time zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date)
          expect(formats.get(zone)?.relative(today, date.getTime())).toBe('today')
        }
      )
    )
  })
})

describe('a time whose zone is not known', () => {
  const moment = '2026-11-21T23:30:00.000'

  it.each(zones)('is shown as its day, and never with its minutes, in %s', (zone) => {
    const format = formats.get(zone) ?? oslo
    expect(format.exact(moment)).toBe('Sat 21 Nov 2026')
    const all = [format.relative(moment, now), format.ago(moment, now), format.age(moment, now)]
    expect(all).toEqual([
      format.relative('2026-11-21', now),
      format.ago('2026-11-21', now),
      format.age('2026-11-21', now)
    ])
    expect(format.pair(moment, '2026-11-21T10:00:00.000Z', now).join()).not.toContain('23:30')
    expect(format.duration(moment, '2026-11-21T23:40:00.000')).toBe('')
  })
})

describe('a length', () => {
  const cases: readonly [from: string | null, to: string | null, duration: string, why: string][] = [
    ['2026-11-24T12:00:00Z', '2026-11-24T12:12:40Z', '12 min', 'minutes'],
    ['2026-11-24T12:00:00Z', '2026-11-24T12:00:40Z', 'under 1 min', 'seconds'],
    ['2026-11-24T12:00:00Z', '2026-11-24T13:05:00Z', '1 h 5 min', 'hours and minutes'],
    ['2026-11-24T12:00:00Z', '2026-11-24T14:00:00Z', '2 h', 'hours alone'],
    ['2026-11-24T12:00:00Z', '2026-11-26T15:10:00Z', '2 d 3 h', 'days and hours'],
    ['2026-11-24T12:00:00Z', '2026-11-24T11:00:00Z', '', 'an end before its beginning'],
    ['2026-11-24T12:00:00Z', null, '', 'no end'],
    ['2026-11-24', '2026-11-25', '', 'days without a time']
  ]
  it.each(cases)('from %s to %s is %s (%s)', (from, to, duration) => {
    expect(oslo.duration(from, to)).toBe(duration)
  })
})

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
    expect(oslo.lastSeen(moment, now)).toBe(words)
  })
})

describe('the end of a state', () => {
  const cases: readonly [until: string, words: string][] = [
    ['2026-11-24T17:00:00.000Z', '18:00'],
    ['2026-11-25T05:00:00.000Z', 'tomorrow 06:00'],
    ['2026-11-27T05:00:00.000Z', '27 Nov 06:00']
  ]
  it.each(cases)('%s is shown as %s', (until, words) => {
    expect(oslo.until(Date.parse(until), now)).toBe(words)
  })
})

describe('two moments beside each other', () => {
  const cases: readonly [what: string, from: string | null, to: string | null, words: readonly string[]][] = [
    ['two days', '2026-12-12', '2026-12-30', ['12 Dec', '30 Dec']],
    ['two years', '2026-12-12', '2027-01-03', ['12 Dec', '3 Jan 2027']],
    ['two times of one day', '2026-11-24T08:00:00.000Z', '2026-11-24T14:30:00.000Z', ['09:00', '15:30']],
    ['one of them absent', null, '2026-12-12', ['', '12 Dec']],
    ['one of them a calendar date', '2026-11-24', '2026-11-25T08:00:00.000Z', ['24 Nov', '25 Nov']]
  ]
  it.each(cases)('are shown so that they differ: %s', (_what, from, to, words) => {
    expect(oslo.pair(from, to, now)).toEqual(words)
  })
})

describe('the hour that comes twice at the end of summer time', () => {
  it.each([
    ['Europe/Oslo', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '02:30 CEST', '02:30 CET'],
    ['Europe/London', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '01:30 BST', '01:30 GMT']
  ])('is shown with its zone in %s', (timeZone, from, to, first, second) => {
    const format = createFormat({ language: 'en', timeZone, t: english })
    expect(format.pair(from, to, Date.parse('2026-11-24T10:00:00Z'))).toEqual([first, second])
  })

  it('has no zone when the two times differ', () => {
    const pair = oslo.pair('2026-10-25T00:30:00.000Z', '2026-10-25T01:40:00.000Z', now)
    expect(pair).toEqual(['02:30', '02:40'])
  })
})

describe('a country', () => {
  it('is shown by name, or by its letters when it has none', () => {
    expect(oslo.country('NO')).toBe('Norway')
    expect(oslo.country('QX')).toBe('QX')
  })
})

describe('any moment of a card', () => {
  it('is never shown when it can’t be parsed', () => {
    const moment = fc.oneof(
      fc.string(),
      fc.date().map((date) => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString())),
      fc
        .tuple(fc.nat(9999), fc.nat(19), fc.nat(39))
        .map(
          ([year, month, day]) =>
            `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        )
    )
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, moment, (zone, one, other) => {
        const format = formats.get(zone) ?? oslo
        const shown = [
          format.relative(one, now),
          format.ago(one, now),
          format.age(one, now),
          format.stored(one, now),
          format.since(one, now),
          format.exact(one),
          format.duration(one, other)
        ].join('|')
        expect(shown).not.toMatch(neverShown)
      })
    )
  })

  it('names the same day in all forms', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 15, max: 20_000 }),
        fc.integer({ min: 0, max: 86_399_999 }),
        (zone, days, ms) => {
          const format = formats.get(zone) ?? oslo
          const moment = new Date(now - days * 86_400_000 - ms).toISOString()
          expect(format.exact(moment)).toContain(` ${format.relative(moment, now)}`)
        }
      )
    )
  })
})
