import type { Moment } from '../../../shared/company.ts'

const dateLength = '2026-11-30'.length
const instantLength = '2026-11-30T08:00:00.000Z'.length

/** The time, and its day in the agent's time zone, in the forms of moments: as texts, they can be compared with these. */
export interface Now {
  readonly instant: Moment
  readonly day: Moment
}

export const toNow = (nowMs: number): Now => {
  const now = new Date(nowMs)
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return { instant: now.toISOString(), day: parts.map((part) => String(part).padStart(2, '0')).join('-') }
}

/** False for a calendar date, and for a time whose zone is not known. */
const isInstant = (moment: Moment): boolean => moment.endsWith('Z')

/**
 * When a moment begins, in ms since 1970: a calendar date begins at midnight in the agent's time zone, and a time without
 * a zone is taken to be in that zone, which is right for most agents and good enough to sort by.
 */
export const toMs = (moment: Moment): number =>
  // JavaScript reads a date without a time as midnight in UTC, which is the day before in America.
  Date.parse(moment.length === dateLength ? toMidnight(moment) : moment)

const toMidnight = (moment: Moment): string => `${toDay(moment)}T00:00:00`

const toDay = (moment: Moment): string => moment.slice(0, dateLength)

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

/** The earliest of the rows' moments; `null` when there is none. */
export const earliest = <Row>(rows: readonly Row[], momentOf: (row: Row) => Moment | null): Moment | null => {
  let first: Moment | null = null
  for (const row of rows) {
    const moment = momentOf(row)
    if (moment !== null && (first === null || byOldest(moment, first) < 0)) first = moment
  }
  return first
}

/** The latest of the rows' moments that has begun; `null` when none has. */
export const latestBegun = <Row>(
  rows: readonly Row[],
  momentOf: (row: Row) => Moment | null,
  now: Now
): Moment | null => {
  let last: Moment | null = null
  for (const row of rows) {
    const moment = momentOf(row)
    if (moment !== null && (last === null || byOldest(moment, last) > 0) && hasBegun(moment, now))
      last = moment
  }
  return last
}

/** Two instants or two calendar dates. Two times without a zone may be in the hour that clocks go back. */
const isSameForm = (a: Moment, b: Moment): boolean =>
  a.length === b.length &&
  (a.length === dateLength || (a.length === instantLength && isInstant(a) && isInstant(b)))

/** True once the moment has passed; what is known by its day only has passed at the end of that day. */
export const isPast = (moment: Moment, now: Now): boolean =>
  isInstant(moment) ? byOldest(moment, now.instant) < 0 : toDay(moment) < now.day

/** True once the moment has come; what is known by its day only has come at the beginning of that day. */
export const hasBegun = (moment: Moment, now: Now): boolean =>
  isInstant(moment) ? byOldest(moment, now.instant) <= 0 : toDay(moment) <= now.day

/** True when both are the same as far as is known: SuperOffice may have begun, or ceased, to send its zone. */
export const isSameMoment = (a: Moment | null, b: Moment | null): boolean =>
  a === b || (a !== null && b !== null && a.replace(/Z$/, '') === b.replace(/Z$/, ''))
