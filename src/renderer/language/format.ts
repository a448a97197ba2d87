import type { Moment } from '../../shared/company.ts'
import type { Language } from '../../shared/settings.ts'
import { createDayCounter, toReading, toUtcMs, type Reading } from './calendar.ts'
import type { Translate } from './i18n.ts'
import { createNumbers, type Numbers } from './numbers.ts'

/**
 * Moments, spans, numbers and money as the agent reads them. Each answers `''` for what can't be shown: no text of a
 * card, however odd, becomes `Invalid Date`.
 */
export interface Format extends Numbers {
  /** How far from now, in the width of a column: `4 min`, `yesterday`, `9 d`, `in 3 wk`, and a date beyond eight weeks. */
  readonly relative: (moment: Moment | null, nowMs: number) => string
  /** The same inside a sentence: `4 min ago`, `yesterday`, `in 3 d`, `24 Sept`. */
  readonly ago: (moment: Moment | null, nowMs: number) => string
  /** How long it has been, and always a length: `4 min`, `1 d`, `3 wk`, `2 y`. Nothing for what lies ahead. */
  readonly age: (moment: Moment | null, nowMs: number) => string
  /** When something was stored: `4 min ago`, `today 09:12`, `Tuesday 14:02`, `24 Sept 14:02`. */
  readonly stored: (moment: Moment | null, nowMs: number) => string
  /** `Tue 24 Nov 2026, 14:02`; a calendar date has no time. */
  readonly exact: (moment: Moment | null) => string
  /** The exact time in the width of a column: `24 Nov 14:02`, and the date alone in another year. */
  readonly short: (moment: Moment | null, nowMs: number) => string
  /** Since when something has been so: `10:42`, `Tuesday 10:42`, `24 Sept 10:42`. */
  readonly since: (moment: Moment | null, nowMs: number) => string
  /** The same of an earlier visit, to the day once that is over: `10:42`, `yesterday`, `Tuesday`, `24 Sept`. */
  readonly lastSeen: (moment: Moment | null, nowMs: number) => string
  /** Until when something will be so: `06:00`, `tomorrow 06:00`, `24 Sept 06:00`. */
  readonly until: (untilMs: number, nowMs: number) => string
  /** Two moments as they are told apart: by their dates, or by the clock on the same day. */
  readonly pair: (from: Moment | null, to: Moment | null, nowMs: number) => readonly [string, string]
  /** A country's two letters by its name: `Norway`. */
  readonly country: (code: string) => string
  /** From one moment to a later one: `12 min`, `1 h 5 min`. */
  readonly duration: (from: Moment | null, to: Moment | null) => string
}

export interface FormatOptions {
  readonly language: Language
  /** An IANA name. */
  readonly timeZone: string
  readonly t: Translate
}

/** Which of the world's conventions each language is written with; its words alone would bring those of one country. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB' }

type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

const minuteMs = 60_000
const hourMs = 3_600_000
const daysOfWeeks = 56

export const createFormat = ({ language, timeZone, t }: FormatOptions): Format => {
  const locale = locales[language]
  const numbers = createNumbers(locale)
  const toDay = createDayCounter(timeZone)
  const dates = (options: Intl.DateTimeFormatOptions, zone = timeZone): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  const perKind = (options: Intl.DateTimeFormatOptions) => {
    const instants = dates(options)
    const days = dates(options, 'UTC')
    return (reading: Reading): string =>
      reading.kind === 'instant' ? instants.format(reading.ms) : days.format(toUtcMs(reading.day))
  }
  const dayAndMonth = perKind({ day: 'numeric', month: 'short' })
  const dayMonthYear = perKind({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortWeekday = perKind({ weekday: 'short' })
  const weekday = perKind({ weekday: 'long' })
  const year = perKind({ year: 'numeric' })
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const nextTo = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })

  const dayOf = (reading: Reading): number => (reading.kind === 'day' ? reading.day : toDay(reading.ms))
  const units = new Map<string, string>()
  const toUnit = (unit: Unit, count: number): string => {
    const key = `${unit}${String(count)}`
    const known = units.get(key) ?? t(`time.${unit}`, { count: numbers.number(count) })
    units.set(key, known)
    return known
  }

  let now = { ms: NaN, day: NaN, year: '' }
  /** The day and the year of now: a card asks for them with each of its rows. */
  const toToday = (nowMs: number): { readonly day: number; readonly year: string } => {
    if (nowMs !== now.ms) now = { ms: nowMs, day: toDay(nowMs), year: year({ kind: 'instant', ms: nowMs }) }
    return now
  }
  const isThisYear = (reading: Reading, nowMs: number): boolean => year(reading) === toToday(nowMs).year
  const dateOf = (reading: Reading, nowMs: number): string =>
    isThisYear(reading, nowMs) ? dayAndMonth(reading) : dayMonthYear(reading)

  /** Within a day by the clock, up to eight weeks by the calendar, then by its date. `wrap` makes a length a distance. */
  const distance = (
    reading: Reading,
    nowMs: number,
    wrap: (length: string, isAhead: boolean) => string
  ): string => {
    const days = dayOf(reading) - toToday(nowMs).day
    if (reading.kind === 'instant') {
      const ms = Math.abs(reading.ms - nowMs)
      const isAhead = reading.ms > nowMs
      if (ms < minuteMs) return t('time.now')
      if (ms < hourMs) return wrap(toUnit('minutes', Math.floor(ms / minuteMs)), isAhead)
      // At one in the morning, eleven in the evening is two hours ago and not yet "yesterday".
      if (days === 0 || ms < 6 * hourMs) return wrap(toUnit('hours', Math.floor(ms / hourMs)), isAhead)
    }
    if (Math.abs(days) <= 1) return nextTo.format(days, 'day')
    if (Math.abs(days) >= daysOfWeeks) return dateOf(reading, nowMs)
    return wrap(toDaysOrWeeks(Math.abs(days)), days > 0)
  }

  const toDaysOrWeeks = (days: number): string =>
    days < 14 ? toUnit('days', days) : toUnit('weeks', Math.floor(days / 7))

  const toLength = (days: number): string => {
    if (days < daysOfWeeks) return toDaysOrWeeks(days)
    return days < 730
      ? toUnit('months', Math.floor(days / 30.44))
      : toUnit('years', Math.floor(days / 365.25))
  }

  return {
    ...numbers,

    relative: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading === null) return ''
      return distance(reading, nowMs, (length, isAhead) => (isAhead ? t('time.ahead', { length }) : length))
    },

    ago: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading === null) return ''
      return distance(reading, nowMs, (length, isAhead) => t(isAhead ? 'time.ahead' : 'time.ago', { length }))
    },

    age: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading === null) return ''
      const days = toToday(nowMs).day - dayOf(reading)
      if (reading.kind === 'day') return days < 1 ? '' : toLength(days)
      const ms = nowMs - reading.ms
      if (ms < 0) return ''
      if (ms < minuteMs) return t('time.underAMinute')
      if (ms < hourMs) return toUnit('minutes', Math.floor(ms / minuteMs))
      if (days === 0 || ms < 6 * hourMs) return toUnit('hours', Math.floor(ms / hourMs))
      return toLength(days)
    },

    stored: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading?.kind !== 'instant') return ''
      const ms = nowMs - reading.ms
      // A time to come (the clock was set back) is now.
      if (ms < minuteMs) return t('time.justNow')
      if (ms < hourMs) return t('time.ago', { length: toUnit('minutes', Math.floor(ms / minuteMs)) })
      const days = toToday(nowMs).day - toDay(reading.ms)
      const time = clock.format(reading.ms)
      if (days <= 1) return `${nextTo.format(-days, 'day')} ${time}`
      return days < 7 ? `${weekday(reading)} ${time}` : `${dateOf(reading, nowMs)} ${time}`
    },

    exact: (moment) => {
      const reading = toReading(moment)
      if (reading === null) return ''
      const date = `${shortWeekday(reading)} ${dayMonthYear(reading)}`
      return reading.kind === 'day' ? date : `${date}, ${clock.format(reading.ms)}`
    },

    short: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading === null) return ''
      const date = dateOf(reading, nowMs)
      return reading.kind === 'instant' && isThisYear(reading, nowMs)
        ? `${date} ${clock.format(reading.ms)}`
        : date
    },

    since: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading?.kind !== 'instant') return ''
      const days = toToday(nowMs).day - toDay(reading.ms)
      const time = clock.format(reading.ms)
      if (days === 0) return time
      return days > 0 && days < 7 ? `${weekday(reading)} ${time}` : `${dateOf(reading, nowMs)} ${time}`
    },

    lastSeen: (moment, nowMs) => {
      const reading = toReading(moment)
      if (reading?.kind !== 'instant') return ''
      const days = toToday(nowMs).day - toDay(reading.ms)
      if (days <= 0) return clock.format(reading.ms)
      if (days === 1) return nextTo.format(-1, 'day')
      return days < 7 ? weekday(reading) : dateOf(reading, nowMs)
    },

    until: (untilMs, nowMs) => {
      const days = toDay(untilMs) - toToday(nowMs).day
      const time = clock.format(untilMs)
      if (days === 0) return time
      const day = days === 1 ? nextTo.format(1, 'day') : dateOf({ kind: 'instant', ms: untilMs }, nowMs)
      return `${day} ${time}`
    },

    pair: (from, to, nowMs) => {
      const [start, end] = [toReading(from), toReading(to)]
      const isSameDay = start !== null && end !== null && dayOf(start) === dayOf(end)
      const isByClock = isSameDay && start.kind === 'instant' && end.kind === 'instant'
      const shown = (reading: Reading | null): string => {
        if (reading === null) return ''
        return isByClock && reading.kind === 'instant' ? clock.format(reading.ms) : dateOf(reading, nowMs)
      }
      return [shown(start), shown(end)]
    },

    country: (code) => countries.of(code) ?? code,

    duration: (from, to) => {
      const [start, end] = [toReading(from), toReading(to)]
      if (start?.kind !== 'instant' || end?.kind !== 'instant' || end.ms < start.ms) return ''
      const minutes = Math.floor((end.ms - start.ms) / minuteMs)
      if (minutes < 1) return t('time.underAMinute')
      const [days, hours, rest] = [
        Math.floor(minutes / 1440),
        Math.floor((minutes % 1440) / 60),
        minutes % 60
      ]
      if (days > 0) return [toUnit('days', days), ...(hours > 0 ? [toUnit('hours', hours)] : [])].join(' ')
      if (hours > 0) return [toUnit('hours', hours), ...(rest > 0 ? [toUnit('minutes', rest)] : [])].join(' ')
      return toUnit('minutes', rest)
    }
  }
}
