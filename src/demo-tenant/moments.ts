/** Points in time around the demo's present, so that it looks as if someone had worked in it this morning. */
export interface Moments {
  readonly now: string
  /** An instant that many days back or ahead, at an hour of the day in UTC; what is back is never in the future. */
  readonly daysAgo: (days: number, hour?: number) => string
  readonly inDays: (days: number, hour?: number) => string
  readonly minutesAgo: (minutes: number) => string
  /** `2026-06-30`: a day without a time. */
  readonly dayIn: (days: number) => string
  readonly year: number
  /** As many days back or ahead, or one or two more if that is a weekend. */
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
