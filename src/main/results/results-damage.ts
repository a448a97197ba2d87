/** Thrown for a file that Glance did not write, that is of an unknown version, or sealed with another key. */
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError'
}

/** SQLite's primary codes (https://sqlite.org/rescode.html) for errors that have nothing to do with the file's content. */
const sqlite = { perm: 3, busy: 5, locked: 6, noMemory: 7, ioError: 10, full: 13, cantOpen: 14 } as const
const diskErrors: ReadonlySet<number> = new Set(Object.values(sqlite))

/** True when the file's content is at fault and it has to be replaced; false when the file may well be intact. */
export const isDamage = (error: unknown): boolean => {
  if (error instanceof ForeignDatabaseError) return true
  const code = primaryCodeOf(error)
  if (code !== null) return !diskErrors.has(code)
  // An integer too large for JavaScript, which Glance never writes.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}

/** True when another process holds the file. */
export const isBusy = (error: unknown): boolean => primaryCodeOf(error) === sqlite.busy

export const isUnopenable = (error: unknown): boolean => primaryCodeOf(error) === sqlite.cantOpen

/** The low byte of the error code of `node:sqlite`; `null` for any other error. */
const primaryCodeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null
