import type { Moment } from '../../shared/company.ts'

/** What a moment is once it was read: an instant, or a day that is the same in every time zone. */
export type Reading =
  { readonly kind: 'instant'; readonly ms: number } | { readonly kind: 'day'; readonly day: number }

const dayMs = 86_400_000
const dateOnly = /^\d{4}-\d{2}-\d{2}$/

/** Reads a moment; `null` for a text that is none, `2026-02-30` included. */
export const toReading = (moment: Moment | null): Reading | null => {
  if (moment === null) return null
  const ms = Date.parse(moment)
  if (Number.isNaN(ms)) return null
  if (!dateOnly.test(moment)) return { kind: 'instant', ms }
  // JavaScript takes 30 February for 2 March.
  return new Date(ms).toISOString().startsWith(moment) ? { kind: 'day', day: ms / dayMs } : null
}

/** Midnight in UTC of a day: what a formatter that is set to UTC shows as that very day. */
export const toUtcMs = (day: number): number => day * dayMs

/** Counts days since 1 January 1970 on the calendar that hangs on the wall in a time zone, whatever its clock does. */
export const createDayCounter = (timeZone: string): ((ms: number) => number) => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric'
  })
  return (ms) => {
    const read: Record<string, string> = {}
    for (const { type, value } of parts.formatToParts(ms)) read[type] = value
    const year = Number(read['year'])
    const date = new Date(0)
    // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
    date.setUTCFullYear(
      read['era'] === 'BC' ? 1 - year : year,
      Number(read['month']) - 1,
      Number(read['day'])
    )
    return Math.round(date.getTime() / dayMs)
  }
}
