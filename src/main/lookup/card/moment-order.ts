import type { Moment } from '../../../shared/company.ts'

/** False for a calendar date, and for a time whose zone is not known. */
const isInstant = (moment: Moment): boolean => moment.endsWith('Z')

/**
 * When a moment begins, in ms since 1970: a calendar date begins at midnight in the agent's time zone, and a time without
 * a zone is taken to be in that zone, which is right for most agents and good enough to sort by.
 */
export const toMs = (moment: Moment): number =>
  // JavaScript reads a date without a time as midnight in UTC, which is the day before in America.
  Date.parse(moment.length === 10 ? toMidnight(moment) : moment)

const toMidnight = (moment: Moment): string => `${moment.slice(0, 10)}T00:00:00`

/** Sorts the newest first and rows without a date last. */
export const byNewest = (a: Moment | null, b: Moment | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return toMs(b) - toMs(a)
}

/** True once the moment has passed; what is known by its day only has passed at the end of that day. */
export const isPast = (moment: Moment, nowMs: number): boolean => {
  if (isInstant(moment)) return toMs(moment) < nowMs
  const midnight = new Date(nowMs)
  midnight.setHours(0, 0, 0, 0)
  return Date.parse(toMidnight(moment)) < midnight.getTime()
}

/** True once the moment has come; what is known by its day only has come at the beginning of that day. */
export const hasBegun = (moment: Moment, nowMs: number): boolean =>
  (isInstant(moment) ? toMs(moment) : Date.parse(toMidnight(moment))) <= nowMs

/** True when both are the same as far as is known: SuperOffice may have begun, or ceased, to send its zone. */
export const isSameMoment = (a: Moment | null, b: Moment | null): boolean =>
  a === b || (a !== null && b !== null && a.replace(/Z$/, '') === b.replace(/Z$/, ''))
