import type { Random } from '../companies/random.ts'
import type { Moments } from '../summaries/moments.ts'

const hourMs = 60 * 60 * 1000
const minuteMs = 60 * 1000

/** Office hours, in UTC. */
const openingHour = 6
const closingHour = 16

/**
 * When the messages of a request were written: the first with the request, the others some hours apart while offices are open,
 * and none in the future. The last one is when the demo changed the request, if it did.
 */
export const toTimes = (
  count: number,
  { createdAt, changedAt }: { readonly createdAt: string; readonly changedAt: string | null },
  random: Random,
  moments: Moments
): readonly string[] => {
  const startMs = Date.parse(createdAt)
  const endMs = Math.max(startMs, Date.parse(changedAt ?? moments.now) - minuteMs)
  const times = [startMs]
  for (let index = 1; index < count; index++) {
    const naturalMs = toOfficeHours((times.at(-1) ?? startMs) + random.between(2, 60) * 10 * minuteMs)
    // Where the time until now is too short for that, the messages share it.
    const latestMs = startMs + ((endMs - startMs) * index) / (count - 1)
    times.push(Math.max(times.at(-1) ?? startMs, Math.min(naturalMs, latestMs)))
  }
  const written = times.map((ms) => new Date(Math.round(ms)).toISOString())
  if (count === 0) return []
  return changedAt === null ? written : [...written.slice(0, -1), changedAt]
}

/** The same time, or the next morning. */
const toOfficeHours = (ms: number): number => {
  const at = new Date(ms)
  const hour = at.getUTCHours()
  if (hour >= openingHour && hour < closingHour) return ms
  const midnightMs = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  const nextDayMs = hour < openingHour ? 0 : 24 * hourMs
  return midnightMs + nextDayMs + openingHour * hourMs + at.getUTCMinutes() * minuteMs
}
