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
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const createMoments = (nowMs: number): Moments => {
  const midnightMs = Math.floor(nowMs / dayMs) * dayMs
  const at = (ms: number): string => new Date(ms).toISOString()
  const daysFromNow = (days: number, hour: number): number =>
    midnightMs + days * dayMs + Math.round(hour * 60) * minuteMs
  return {
    now: at(nowMs),
    daysAgo: (days, hour = 10) => at(Math.min(daysFromNow(-days, hour), nowMs - 20 * minuteMs)),
    inDays: (days, hour = 10) => at(daysFromNow(days, hour)),
    minutesAgo: (minutes) => at(nowMs - minutes * minuteMs),
    dayIn: (days) => at(midnightMs + days * dayMs).slice(0, 10),
    year: new Date(nowMs).getUTCFullYear()
  }
}
