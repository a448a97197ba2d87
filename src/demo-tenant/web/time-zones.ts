/** How dates are written in an answer. */
export interface DateStyle {
  readonly zone: 'UTC' | 'Europe/Oslo'
  readonly hasOffset: boolean
}

/** Dates without an offset are in this time zone of the tenant. */
const tenantZone = 'Europe/Oslo'

/** Reads `SO-TimeZone: UTC, includeTZOffset`. Any zone but UTC is treated as the tenant's own. */
export const readDateStyle = (soTimeZone: string | undefined): DateStyle => {
  const parts = (soTimeZone ?? '').split(',').map((part) => part.trim().toLowerCase())
  return {
    zone: parts.includes('utc') ? 'UTC' : tenantZone,
    hasOffset: parts.includes('includetzoffset')
  }
}

/** The format of `Date.toISOString`. Dates in any other format are stored texts, which no answer converts. */
const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u

export const isInstant = (text: string): boolean => isoInstant.test(text)

export const writeInstant = (text: string, { zone, hasOffset }: DateStyle): string => {
  const atMs = Date.parse(text)
  const offsetMinutes = zone === 'UTC' ? 0 : minutesAheadInOslo(atMs)
  const local = new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 19)
  if (!hasOffset) return local
  return zone === 'UTC' ? `${local}Z` : `${local}+0${String(offsetMinutes / 60)}:00`
}

/** In the European Union, summer time lasts from the last Sunday of March to the last Sunday of October, each at 01:00 UTC. */
const minutesAheadInOslo = (atMs: number): number => {
  const year = new Date(atMs).getUTCFullYear()
  const isSummer = atMs >= lastSundayAtOne(year, 2) && atMs < lastSundayAtOne(year, 9)
  return isSummer ? 120 : 60
}

const lastSundayAtOne = (year: number, month: number): number => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0))
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1)
}
