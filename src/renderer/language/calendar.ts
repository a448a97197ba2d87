import type { Moment } from '../../shared/company.ts'

/** A parsed moment: an instant, or a day that is the same in every time zone. */
export type ParsedMoment =
  { readonly kind: 'instant'; readonly ms: number } | { readonly kind: 'day'; readonly day: number }

const dayMs = 86_400_000
const withoutZone = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?$/

/**
 * Parses a moment; `null` for any other text, `2026-02-30` included. A time whose zone is not known is parsed as its day,
 * because its minutes may be wrong by hours.
 */
export const parseMoment = (moment: Moment | null): ParsedMoment | null => {
  if (moment === null || Number.isNaN(Date.parse(moment))) return null
  const date = withoutZone.exec(moment)?.[1]
  if (date === undefined) return { kind: 'instant', ms: Date.parse(moment) }
  // Midnight in UTC.
  const ms = Date.parse(date)
  // JavaScript parses 30 February as 2 March.
  return new Date(ms).toISOString().startsWith(date) ? { kind: 'day', day: ms / dayMs } : null
}

/** Midnight (UTC) of a day, for a formatter whose time zone is UTC. */
export const toUtcMs = (day: number): number => day * dayMs

/** Returns a function from an instant to its calendar day in the time zone, counted in days since 1 January 1970. */
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
    const fields: Record<string, string> = {}
    for (const { type, value } of parts.formatToParts(ms)) fields[type] = value
    const year = Number(fields['year'])
    const date = new Date(0)
    // `Date.UTC` would treat the years 0 to 99 as 1900 to 1999.
    date.setUTCFullYear(
      fields['era'] === 'BC' ? 1 - year : year,
      Number(fields['month']) - 1,
      Number(fields['day'])
    )
    return Math.round(date.getTime() / dayMs)
  }
}
