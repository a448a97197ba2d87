import type { Moment } from '../../shared/company.ts'
import { languageTable, type Language } from '../../shared/languages.ts'
import { createDayCounter, parseMoment, toUtcMs, type ParsedMoment } from './calendar.ts'
import type { Translate } from './i18n.ts'
import { createNumbers, type Numbers } from './numbers.ts'

/**
 * Shows moments, durations, numbers and money in the agent's language. Each function returns `''` for what can't be
 * shown, so that no value from SuperOffice becomes `Invalid Date`.
 */
export interface Format extends Numbers {
  /**
   * A moment for a row, in few characters: `now`, `4 min`, `3 h`, `13 d` or `in 3 d`, then `24 Sep`, and `Nov 2025` in
   * another year. A calendar date of today is `today`.
   */
  readonly relative: (moment: Moment | null, nowMs: number) => string
  /** The distance from now, for a sentence: `4 min ago`, `yesterday`, `in 3 d`, then `24 Sep` and `Nov 2025`. */
  readonly ago: (moment: Moment | null, nowMs: number) => string
  /** The time since a moment, always as a length: `4 min`, `1 d`, `3 wk`, `2 y`. Empty for the future. */
  readonly age: (moment: Moment | null, nowMs: number) => string
  /** When something was saved: `4 min ago`, `today 09:12`, `Tuesday 14:02`, `24 Sep 14:02`. */
  readonly stored: (moment: Moment | null, nowMs: number) => string
  /** The full date: `Tue 24 Nov 2026, 14:02`. A calendar date has no time. */
  readonly exact: (moment: Moment | null) => string
  /** How many characters the longest date of `relative` has. */
  readonly dateLength: number
  /** The start of a state that still lasts: `10:42`, `Tuesday 10:42`, `24 Sep 10:42`. */
  readonly since: (moment: Moment | null, nowMs: number) => string
  /** An earlier visit: the time if it was today, otherwise the day: `10:42`, `yesterday`, `Tuesday`, `24 Sep`. */
  readonly lastSeen: (moment: Moment | null, nowMs: number) => string
  /** The end of a state: `06:00`, `tomorrow 06:00`, `24 Sep 06:00`. */
  readonly until: (untilMs: number, nowMs: number) => string
  /** Two moments beside each other: as dates, or as times when both are on the same day. */
  readonly pair: (from: Moment | null, to: Moment | null, nowMs: number) => readonly [string, string]
  /** The calendar day of a moment in the agent's time zone, counted from 1 January 1970. `null` when there is none. */
  readonly day: (moment: Moment | null) => number | null
  /** All of several: `14 rows, 3 people and 5.9 kB`. */
  readonly allOf: (texts: readonly string[]) => string
  /** One of several: `requests, documents or sales`. */
  readonly anyOf: (texts: readonly string[]) => string
  /** The name of a country by its two letters: `Norway`. */
  readonly country: (code: string) => string
  /** The length between two moments: `12 min`, `1 h 5 min`. */
  readonly duration: (from: Moment | null, to: Moment | null) => string
}

export interface FormatOptions {
  readonly language: Language
  /** An IANA name. */
  readonly timeZone: string
  readonly t: Translate
}

type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

const minuteMs = 60_000
const hourMs = 3_600_000
const daysCounted = 13
const daysOfWeeks = 56

export const createFormat = ({ language, timeZone, t }: FormatOptions): Format => {
  const { locale } = languageTable[language]
  const numbers = createNumbers(locale)
  const toDay = createDayCounter(timeZone)
  const dates = (options: Intl.DateTimeFormatOptions, zone = timeZone): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  const perKind = (options: Intl.DateTimeFormatOptions) => {
    const instants = dates(options)
    const days = dates(options, 'UTC')
    return (parsed: ParsedMoment): string => {
      const text = parsed.kind === 'instant' ? instants.format(parsed.ms) : days.format(toUtcMs(parsed.day))
      // `Sept` would be the one month of four letters. `Tue, 24 Nov` needs no comma.
      return language === 'en' ? text.replace(/\bSept\b/u, 'Sep').replace(',', '') : text
    }
  }
  const dayAndMonth = perKind({ day: 'numeric', month: 'short' })
  const monthAndYear = perKind({ month: 'short', year: 'numeric' })
  const dayMonthYear = perKind({ day: 'numeric', month: 'short', year: 'numeric' })
  const wholeDate = perKind({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = perKind({ weekday: 'long' })
  const year = perKind({ year: 'numeric' })
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const zonedClock = dates({
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short'
  })
  const relativeDays = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const everything = new Intl.ListFormat(locale, { type: 'conjunction' })
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })

  const dayOf = (parsed: ParsedMoment): number => (parsed.kind === 'day' ? parsed.day : toDay(parsed.ms))
  const units = new Map<string, string>()
  const toUnit = (unit: Unit, count: number): string => {
    const key = `${unit}${String(count)}`
    const text = units.get(key) ?? t(`time.${unit}`, { count: numbers.number(count) }, count)
    units.set(key, text)
    return text
  }

  const datesOfMonths = Array.from({ length: 12 }, (_each, month): ParsedMoment => {
    const day = Math.floor(Date.UTC(2000, month, 28) / (24 * hourMs))
    return { kind: 'day', day }
  })
  const dateLength = Math.max(
    ...datesOfMonths.flatMap((date) => [monthAndYear(date).length, dayAndMonth(date).length])
  )

  let now = { ms: NaN, day: NaN, year: '' }
  /** Today's day and year, cached because every row of a card needs them. */
  const toToday = (nowMs: number): { readonly day: number; readonly year: string } => {
    if (nowMs !== now.ms) now = { ms: nowMs, day: toDay(nowMs), year: year({ kind: 'instant', ms: nowMs }) }
    return now
  }
  const isThisYear = (parsed: ParsedMoment, nowMs: number): boolean => year(parsed) === toToday(nowMs).year
  const dateOf = (parsed: ParsedMoment, nowMs: number): string =>
    isThisYear(parsed, nowMs) ? dayAndMonth(parsed) : dayMonthYear(parsed)

  /** Counts minutes and hours within a day, then days, then shows the date. `wrap` adds `ago` or `in`. */
  const distance = (
    parsed: ParsedMoment,
    nowMs: number,
    toDays: (days: number) => string,
    wrap: (length: string, isAhead: boolean) => string
  ): string => {
    const days = dayOf(parsed) - toToday(nowMs).day
    if (parsed.kind === 'instant') {
      const ms = Math.abs(parsed.ms - nowMs)
      const isAhead = parsed.ms > nowMs
      if (ms < minuteMs) return t('time.now')
      if (ms < hourMs) return wrap(toUnit('minutes', Math.floor(ms / minuteMs)), isAhead)
      // At 01:00, the time 23:00 of the day before is shown as `2 h`, not as a day.
      if (days === 0 || ms < 6 * hourMs) return wrap(toUnit('hours', Math.floor(ms / hourMs)), isAhead)
    }
    if (Math.abs(days) <= daysCounted) return toDays(days)
    return isThisYear(parsed, nowMs) ? dayAndMonth(parsed) : monthAndYear(parsed)
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

    dateLength,

    relative: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed === null) return ''
      const wrap = (length: string, isAhead: boolean): string =>
        isAhead ? t('time.ahead', { length }) : length
      const toDays = (days: number): string =>
        days === 0 ? relativeDays.format(0, 'day') : wrap(toUnit('days', Math.abs(days)), days > 0)
      return distance(parsed, nowMs, toDays, wrap)
    },

    ago: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed === null) return ''
      const wrap = (length: string, isAhead: boolean): string =>
        t(isAhead ? 'time.ahead' : 'time.ago', { length })
      const toDays = (days: number): string =>
        Math.abs(days) <= 1
          ? relativeDays.format(days, 'day')
          : wrap(toUnit('days', Math.abs(days)), days > 0)
      return distance(parsed, nowMs, toDays, wrap)
    },

    age: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed === null) return ''
      const days = toToday(nowMs).day - dayOf(parsed)
      if (parsed.kind === 'day') return days < 1 ? '' : toLength(days)
      const ms = nowMs - parsed.ms
      if (ms < 0) return ''
      if (ms < minuteMs) return t('time.underAMinute')
      if (ms < hourMs) return toUnit('minutes', Math.floor(ms / minuteMs))
      if (days === 0 || ms < 6 * hourMs) return toUnit('hours', Math.floor(ms / hourMs))
      return toLength(days)
    },

    stored: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed?.kind !== 'instant') return ''
      const ms = nowMs - parsed.ms
      // A moment in the future, because the clock was set back, is shown as now.
      if (ms < minuteMs) return t('time.justNow')
      if (ms < hourMs) return t('time.ago', { length: toUnit('minutes', Math.floor(ms / minuteMs)) })
      const days = toToday(nowMs).day - toDay(parsed.ms)
      const time = clock.format(parsed.ms)
      if (days <= 1) return `${relativeDays.format(-days, 'day')} ${time}`
      return days < 7 ? `${weekday(parsed)} ${time}` : `${dateOf(parsed, nowMs)} ${time}`
    },

    exact: (moment) => {
      const parsed = parseMoment(moment)
      if (parsed === null) return ''
      const date = wholeDate(parsed)
      return parsed.kind === 'day' ? date : `${date}, ${clock.format(parsed.ms)}`
    },

    since: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed?.kind !== 'instant') return ''
      const days = toToday(nowMs).day - toDay(parsed.ms)
      const time = clock.format(parsed.ms)
      if (days === 0) return time
      return days > 0 && days < 7 ? `${weekday(parsed)} ${time}` : `${dateOf(parsed, nowMs)} ${time}`
    },

    lastSeen: (moment, nowMs) => {
      const parsed = parseMoment(moment)
      if (parsed?.kind !== 'instant') return ''
      const days = toToday(nowMs).day - toDay(parsed.ms)
      if (days <= 0) return clock.format(parsed.ms)
      if (days === 1) return relativeDays.format(-1, 'day')
      return days < 7 ? weekday(parsed) : dateOf(parsed, nowMs)
    },

    until: (untilMs, nowMs) => {
      const days = toDay(untilMs) - toToday(nowMs).day
      const time = clock.format(untilMs)
      if (days === 0) return time
      const day = days === 1 ? relativeDays.format(1, 'day') : dateOf({ kind: 'instant', ms: untilMs }, nowMs)
      return `${day} ${time}`
    },

    pair: (from, to, nowMs) => {
      const [start, end] = [parseMoment(from), parseMoment(to)]
      const isSameDay = start !== null && end !== null && dayOf(start) === dayOf(end)
      const isByClock = isSameDay && start.kind === 'instant' && end.kind === 'instant'
      const toShown = (parsed: ParsedMoment | null): string => {
        if (parsed === null) return ''
        return isByClock && parsed.kind === 'instant' ? clock.format(parsed.ms) : dateOf(parsed, nowMs)
      }
      const isRepeatedHour =
        isByClock &&
        Math.abs(end.ms - start.ms) >= minuteMs &&
        clock.format(start.ms) === clock.format(end.ms)
      // At the end of summer time, 02:30 comes twice: as 02:30 CEST and as 02:30 CET.
      if (isRepeatedHour) return [zonedClock.format(start.ms), zonedClock.format(end.ms)]
      return [toShown(start), toShown(end)]
    },

    day: (moment) => {
      const parsed = parseMoment(moment)
      return parsed === null ? null : dayOf(parsed)
    },

    allOf: (texts) => everything.format(texts),

    anyOf: (texts) => alternatives.format(texts),

    country: (code) => countries.of(code) ?? code,

    duration: (from, to) => {
      const [start, end] = [parseMoment(from), parseMoment(to)]
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
