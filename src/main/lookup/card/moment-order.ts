import type { Moment } from '../../../shared/company.ts'

const isDateOnly = (moment: Moment): boolean => moment.length === 10

/** The instant at which a moment begins here: a calendar date begins at midnight in the agent's own time zone. */
export const toMs = (moment: Moment): number =>
  // Without a time, JavaScript would read the date as midnight in UTC: a day early, west of Greenwich.
  Date.parse(isDateOnly(moment) ? `${moment}T00:00:00` : moment)

/** Newest first; what has no date comes last. */
export const byNewest = (a: Moment | null, b: Moment | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return toMs(b) - toMs(a)
}

/** True once the moment is over; a calendar date is over when its day is. */
export const isPast = (moment: Moment, nowMs: number): boolean => {
  if (!isDateOnly(moment)) return toMs(moment) < nowMs
  const midnight = new Date(nowMs)
  midnight.setHours(0, 0, 0, 0)
  return toMs(moment) < midnight.getTime()
}
