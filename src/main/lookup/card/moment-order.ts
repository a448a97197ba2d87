import type { Moment } from '../../../shared/company.ts'

const isDateOnly = (moment: Moment): boolean => moment.length === 10

/** When a moment begins, in ms since 1970: a calendar date begins at midnight in the agent's time zone. */
export const toMs = (moment: Moment): number =>
  // JavaScript reads a date without a time as midnight in UTC, which is the day before in America.
  Date.parse(isDateOnly(moment) ? `${moment}T00:00:00` : moment)

/** Sorts the newest first and rows without a date last. */
export const byNewest = (a: Moment | null, b: Moment | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return toMs(b) - toMs(a)
}

/** True once the moment has passed; a calendar date has passed at the end of its day. */
export const isPast = (moment: Moment, nowMs: number): boolean => {
  if (!isDateOnly(moment)) return toMs(moment) < nowMs
  const midnight = new Date(nowMs)
  midnight.setHours(0, 0, 0, 0)
  return toMs(moment) < midnight.getTime()
}
