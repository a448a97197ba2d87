/** Thrown for a file that is no database of ours, of a version this Glance does not know, or sealed with another key. */
export class ForeignDatabaseError extends Error {
  override readonly name = 'ForeignDatabaseError'
}

/** SQLite's answers that say something of the disk, or of another process, and nothing of the file's content. */
const disksOwnTrouble: ReadonlySet<number> = new Set([
  3, // SQLITE_PERM
  5, // SQLITE_BUSY
  6, // SQLITE_LOCKED
  7, // SQLITE_NOMEM
  10, // SQLITE_IOERR
  13, // SQLITE_FULL
  14 // SQLITE_CANTOPEN
])

/** True when the content of the file is at fault, so that it has to make way; false when it may well be whole. */
export const isDamage = (error: unknown): boolean => {
  if (error instanceof ForeignDatabaseError) return true
  if (typeof error !== 'object' || error === null) return false
  // The low byte is the primary code (https://sqlite.org/rescode.html).
  if ('errcode' in error && typeof error.errcode === 'number')
    return !disksOwnTrouble.has(error.errcode & 0xff)
  // A number that no Glance wrote.
  return 'code' in error && error.code === 'ERR_OUT_OF_RANGE'
}
