/** Thrown for a file that is no database of ours, of a version this Glance does not know, or sealed with another key. */
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError'
}

/** SQLite's primary codes (https://sqlite.org/rescode.html) that say nothing of the file's content. */
const sqlite = { perm: 3, busy: 5, locked: 6, noMemory: 7, ioError: 10, full: 13, cantOpen: 14 } as const
const disksOwnTrouble: ReadonlySet<number> = new Set(Object.values(sqlite))

/** True when the content of the file is at fault, so that it has to make way; false when it may well be whole. */
export const isDamage = (error: unknown): boolean => {
  if (error instanceof ForeignDatabaseError) return true
  const code = primaryCodeOf(error)
  if (code !== null) return !disksOwnTrouble.has(code)
  // A number that no Glance wrote.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}

/** True when another process holds the file. */
export const isBusy = (error: unknown): boolean => primaryCodeOf(error) === sqlite.busy

export const isUnopenable = (error: unknown): boolean => primaryCodeOf(error) === sqlite.cantOpen

/** The low byte of what `node:sqlite` throws; `null` for any other error. */
const primaryCodeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null
