/** Points in time relative to now, so that the demo always looks as if people had worked in it this morning. */
export interface Moments {
  readonly now: string
  /** An instant this many days before today, at an hour in UTC. Never in the future, even for 0 days. */
  readonly daysAgo: (days: number, hour?: number) => string
  /** An instant this many days after today, at an hour in UTC. */
  readonly inDays: (days: number, hour?: number) => string
  readonly minutesAgo: (minutes: number) => string
  /** A day without a time: `2026-06-30`. */
  readonly dayIn: (days: number) => string
  readonly year: number
  /** The number of days back, or ahead, plus one or two when that day is on a weekend. */
  readonly toWorkdayBack: (days: number) => number
  readonly toWorkdayAhead: (days: number) => number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const createMoments = (nowMs: number): Moments => {
  const midnightMs = Math.floor(nowMs / dayMs) * dayMs
  const at = (ms: number): string => new Date(ms).toISOString()
  const daysFromNow = (days: number, hour: number): number =>
    midnightMs + days * dayMs + Math.round(hour * 60) * minuteMs
  const weekdayOf = (days: number): number => new Date(daysFromNow(days, 12)).getUTCDay()
  return {
    now: at(nowMs),
    daysAgo: (days, hour = 10) => at(Math.min(daysFromNow(-days, hour), nowMs - 20 * minuteMs)),
    inDays: (days, hour = 10) => at(daysFromNow(days, hour)),
    minutesAgo: (minutes) => at(nowMs - minutes * minuteMs),
    dayIn: (days) => at(midnightMs + days * dayMs).slice(0, 10),
    year: new Date(nowMs).getUTCFullYear(),
    toWorkdayBack: (days) => days + ([2, 0, 0, 0, 0, 0, 1][weekdayOf(-days)] ?? 0),
    toWorkdayAhead: (days) => days + ([1, 0, 0, 0, 0, 0, 2][weekdayOf(days)] ?? 0)
  }
}
