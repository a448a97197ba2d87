/** How a request wants dates: in which zone, and whether each says so. */
export interface DateStyle {
  readonly zone: 'UTC' | 'Europe/Oslo'
  readonly hasOffset: boolean
}

/** The tenant's own zone, in which dates without an offset are meant. */
const baseZone = 'Europe/Oslo'

/** `SO-TimeZone: UTC, includeTZOffset`. A zone that this tenant does not know is taken for its own. */
export const readDateStyle = (soTimeZone: string | undefined): DateStyle => {
  const parts = (soTimeZone ?? '').split(',').map((part) => part.trim().toLowerCase())
  return {
    zone: parts.includes('utc') ? 'UTC' : baseZone,
    hasOffset: parts.includes('includetzoffset')
  }
}

/** What `Date.toISOString` writes. All other dates are stored text, and go out as they came in. */
const ownInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u

export const isInstant = (text: string): boolean => ownInstant.test(text)

export const writeInstant = (text: string, { zone, hasOffset }: DateStyle): string => {
  const atMs = Date.parse(text)
  const offsetMinutes = zone === 'UTC' ? 0 : minutesAheadInOslo(atMs)
  const local = new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 19)
  if (!hasOffset) return local
  return zone === 'UTC' ? `${local}Z` : `${local}+0${String(offsetMinutes / 60)}:00`
}

/** Summer time in the European Union: from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October. */
const minutesAheadInOslo = (atMs: number): number => {
  const year = new Date(atMs).getUTCFullYear()
  const isSummer = atMs >= lastSundayAtOne(year, 2) && atMs < lastSundayAtOne(year, 9)
  return isSummer ? 120 : 60
}

const lastSundayAtOne = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0))
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1)
}
