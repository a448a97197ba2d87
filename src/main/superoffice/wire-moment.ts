import type { Moment } from '../../shared/company.ts'

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|([+-])(\d{2}):?(\d{2})?)?)?$/i

/** What `toMoment` gives for a text that means "no date" (`null`) and for one that is not a date (`undefined`). */
export type ReadMoment = Moment | null | undefined

/**
 * Reads a date in SuperOffice's form (docs/superoffice.md: Dates). A date without a time stays a calendar date. A time
 * without an offset stays one without an offset, because nothing tells which zone it is in. `null` for an empty text and
 * for SuperOffice's forms of "no date"; `undefined` for any other text.
 */
export const toMoment = (value: string): ReadMoment => {
  if (plain.test(value)) return value.length === dateLength ? value : `${value.slice(0, -1)}.000Z`
  const text = value.trim()
  if (text === '') return null
  const match = form.exec(text)
  if (match === null) return undefined
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', fraction = '', zone] = match
  if (isNoDate(year, month, day)) return null
  if (!isCalendarDate(Number(year), Number(month), Number(day))) return undefined
  if (hour === undefined) return `${year}-${month}-${day}`
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  // SuperOffice's fractions have up to seven digits, JavaScript's three.
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}`
  if (zone === undefined) return local
  const offsetMinutes = toOffsetMinutes(match[9], match[10], match[11])
  if (offsetMinutes === 0) return `${local}Z`
  return new Date(Date.parse(`${local}Z`) - offsetMinutes * 60_000).toISOString()
}

/**
 * Reads a field that holds a day. SuperOffice sends a day as midnight and does not move it between time zones, so
 * midnight, with any offset or none, is that calendar date as it is written. Any other time stays a time.
 */
export const toDay = (value: string): ReadMoment => {
  const text = value.trim()
  return toMoment(midnight.test(text) ? text.slice(0, dateLength) : text)
}

/**
 * What SuperOffice sends nearly always, because it is asked for UTC: a day, or a second in UTC, of a year that it doesn't use for "no
 * date", and not at the end of a month, where the day may not exist. Reading it takes a fifth of the time.
 */
const plain =
  /^(?:1[89]|2\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/

const midnight = /^\d{4}-\d{2}-\d{2}[T ]00:00(?::00(?:[.,]0+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i
const dateLength = '2026-11-30'.length

/** Years 1 and 9999, and the first day that SuperOffice's own database can hold. */
const isNoDate = (year: string, month: string, day: string): boolean =>
  Number(year) <= 1 || year === '9999' || `${year}-${month}-${day}` === '1760-01-01'

/** Needed because JavaScript reads 30 February as 1 March. */
const isCalendarDate = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false
  if (day <= 28) return true
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeapYear && day === 29
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : 31)
}

const toOffsetMinutes = (sign = '+', hours = '0', minutes = '0'): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
