/** How dates are written in an answer. */
export interface DateStyle {
  readonly isUtc: boolean
  readonly hasOffset: boolean
  readonly minutesAhead: (atMs: number) => number
}

/** Dates are in this time zone of the tenant, its base zone, unless a request names another one. */
const baseZone = 'NO'

/** SuperOffice names time zones for countries, and numbers them. These are the ones that its documentation shows. */
const zones: readonly { readonly id: number; readonly name: string; readonly ianaName: string }[] = [
  { id: 1, name: 'UTC', ianaName: 'UTC' },
  { id: 36, name: 'AU-ACT', ianaName: 'Australia/Sydney' },
  { id: 50, name: 'BD', ianaName: 'Asia/Dhaka' },
  { id: 114, name: 'CA-QC', ianaName: 'America/Toronto' },
  { id: 140, name: 'DK', ianaName: 'Europe/Copenhagen' },
  { id: 156, name: 'FR', ianaName: 'Europe/Paris' },
  { id: 261, name: baseZone, ianaName: 'Europe/Oslo' },
  { id: 425, name: 'US-CA', ianaName: 'America/Los_Angeles' },
  { id: 433, name: 'US-HI', ianaName: 'Pacific/Honolulu' },
  { id: 460, name: 'US-NY', ianaName: 'America/New_York' }
]

/** Reads `SO-TimeZone`: `UTC, includeTZOffset`, `NO` or `261`. A zone that is not listed is treated as the base zone. */
export const readDateStyle = (soTimeZone: string | undefined): DateStyle => {
  const parts = (soTimeZone ?? '').split(',').map((part) => part.trim().toLowerCase())
  const zone = zones.find(({ id, name }) => parts.includes(name.toLowerCase()) || parts.includes(String(id)))
  const { name, ianaName } = zone ?? { name: baseZone, ianaName: 'Europe/Oslo' }
  const isUtc = name === 'UTC'
  return {
    isUtc,
    hasOffset: parts.includes('includetzoffset'),
    minutesAhead: isUtc ? () => 0 : createMinutesAhead(ianaName)
  }
}

/** The format of `Date.toISOString`. Dates in any other format are stored texts, which no answer converts. */
const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u

export const isInstant = (text: string): boolean => isoInstant.test(text)

export const writeInstant = (text: string, { isUtc, hasOffset, minutesAhead }: DateStyle): string => {
  const atMs = Date.parse(text)
  const minutes = minutesAhead(atMs)
  const local = new Date(atMs + minutes * 60_000).toISOString().slice(0, 19)
  if (!hasOffset) return local
  return isUtc ? `${local}Z` : `${local}${writeOffset(minutes)}`
}

const writeOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

const createMinutesAhead = (ianaName: string): DateStyle['minutesAhead'] => {
  const format = new Intl.DateTimeFormat('en', { timeZone: ianaName, timeZoneName: 'longOffset' })
  return (atMs) => {
    const offset = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/u.exec(offset) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
}
