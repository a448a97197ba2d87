/**
 * The wait that a `Retry-After` header asks for, in milliseconds. The header has seconds or a date; a date in the past
 * gives 0. `undefined` when there is no readable header.
 */
export const toRetryAfterMs = (header: string | null, nowMs: number): number | undefined => {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  // Date.parse accepts far more than HTTP dates, such as single numbers.
  const dateMs = /^[A-Za-z]{3,9},? .*GMT$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs)
}
