import type { Moment } from '../../shared/company.ts'

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:(Z)|([+-])(\d{2}):?(\d{2})?)?)?$/i

/**
 * Reads a date as SuperOffice writes it (superoffice documentation: time zones). Without an offset it is UTC, because
 * every request asks for UTC; without a time it stays a calendar date. Year 1 and year 9999 mean "none", and so does
 * what is no date.
 */
export const toMoment = (value: string): Moment | null => {
  const match = form.exec(value.trim())
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', fraction = ''] = match
  if (isNoDate(Number(year)) || !isCalendarDate(Number(year), Number(month), Number(day))) return null
  if (hour === undefined) return `${year}-${month}-${day}`
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  // JavaScript knows milliseconds, SuperOffice ten-millionths of a second.
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const utcMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`)
  return new Date(utcMs - toOffsetMinutes(match) * 60_000).toISOString()
}

const isNoDate = (year: number): boolean => year <= 1 || year === 9999

/** JavaScript takes 30 February for 1 March. */
const isCalendarDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const toOffsetMinutes = (match: RegExpExecArray): number => {
  const [sign, hours, minutes = '0'] = match.slice(9)
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
