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
  return byOldest(b, a)
}

/** Sorts the oldest first. Moments of the same form are compared as texts, because reading a date takes ten times as long. */
export const byOldest = (a: Moment, b: Moment): number => {
  if (a === b) return 0
  if (isSameForm(a, b)) return a < b ? -1 : 1
  return toMs(a) - toMs(b)
}

/** The earliest moment; `null` when there is none. */
export const earliest = (moments: readonly (Moment | null)[]): Moment | null =>
  moments.reduce(
    (first, each) => (each !== null && (first === null || byOldest(each, first) < 0) ? each : first),
    null
  )

/** The latest moment that has begun; `null` when none has. */
export const latestBegun = (moments: readonly (Moment | null)[], nowMs: number): Moment | null =>
  moments.reduce(
    (last, each) =>
      each !== null && (last === null || byOldest(each, last) > 0) && hasBegun(each, nowMs) ? each : last,
    null
  )

/** Two instants or two calendar dates. Two times without a zone may be in the hour that clocks go back. */
const isSameForm = (a: Moment, b: Moment): boolean =>
  a.length === b.length &&
  (a.length === dateLength || (a.length === instantLength && isInstant(a) && isInstant(b)))

const dateLength = '2026-11-30'.length
const instantLength = '2026-11-30T08:00:00.000Z'.length

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
