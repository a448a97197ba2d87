import type { Language } from '../../shared/settings.ts'

/** How long ago something was, in the largest unit that fits: what a row has room for. */
export type Age = { readonly count: number; readonly unit: 'now' | 'minutes' | 'hours' | 'days' }

/** A time to come (the clock was set back) is now. */
export const toAge = (sinceMs: number, nowMs: number): Age => {
  const minutes = Math.floor((nowMs - sinceMs) / 60_000)
  if (minutes < 1) return { count: 0, unit: 'now' }
  if (minutes < 60) return { count: minutes, unit: 'minutes' }
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? { count: hours, unit: 'hours' } : { count: Math.floor(hours / 24), unit: 'days' }
}

/** The time of day as the agent's clock shows it, with the day when that is not today. */
export const toClockTime = (moment: Date, now: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    ...(moment.toDateString() !== now.toDateString() && { weekday: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).format(moment)
