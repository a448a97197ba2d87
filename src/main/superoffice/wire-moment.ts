import type { Moment } from '../../shared/company.ts'

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:Z|([+-])(\d{2}):?(\d{2})?)?)?$/i

/**
 * Reads a date in SuperOffice's form (its documentation: time zones). A date without an offset is in UTC, because every
 * request asks for UTC. A date without a time stays a calendar date. `null` for any other text, and for the years 1 and
 * 9999, which mean "no date" in SuperOffice.
 */
export const toMoment = (value: string): Moment | null => {
  const match = form.exec(value.trim())
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', fraction = ''] = match
  if (isNoDate(Number(year)) || !isCalendarDate(Number(year), Number(month), Number(day))) return null
  if (hour === undefined) return `${year}-${month}-${day}`
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  // SuperOffice's fractions have up to seven digits, JavaScript's three.
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const utcMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`)
  return new Date(utcMs - toOffsetMinutes(match[8], match[9], match[10]) * 60_000).toISOString()
}

const isNoDate = (year: number): boolean => year <= 1 || year === 9999

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
