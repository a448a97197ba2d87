/**
 * How long a `Retry-After` header asks to wait, in milliseconds: it holds seconds, or a date. `undefined` without one
 * that can be read; a date that has passed asks for nothing.
 */
export const toRetryAfterMs = (header: string | null, nowMs: number): number | undefined => {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  // Only a date names its day or its time zone; anything else that Date.parse would make something of is no answer.
  const dateMs = /^[A-Za-z]{3,9},? .*GMT$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs)
}
