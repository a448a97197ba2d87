import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { renameSteadilySync } from '../platform/steady-files.ts'

/** Suffixes of the database and the files beside it: the write-ahead log, its index, and the rollback journal. */
const companions = ['', '-wal', '-shm', '-journal'] as const

/** Deletes the database and its companions. */
export const deleteDatabase = (file: string): void => {
  for (const companion of companions) rmSync(`${file}${companion}`, { force: true, recursive: true })
}

/** Deletes the database, its companions and every copy of it that was set aside. */
export const deleteResultsFiles = (file: string): void => {
  deleteDatabase(file)
  deleteDatabase(newFileOf(file))
  deleteSetAside(file)
}

/** The name of a new database until it takes the place of a damaged one. */
export const newFileOf = (file: string): string => `${file}.new`

/**
 * Ends a replacement that a crash interrupted. If the old database has already been moved away, the new one is complete
 * and gets its name; otherwise the new one may be incomplete and is deleted.
 */
export const finishReplacing = (file: string): void => {
  if (!existsSync(newFileOf(file))) return
  if (existsSync(file)) deleteDatabase(newFileOf(file))
  else renameSteadilySync(newFileOf(file), file)
}

/**
 * Renames the database and its companions to `….damaged`, `….damaged-2` and so on. What was set aside earlier is kept,
 * because a newer Glance or another key may still read it.
 */
export const setResultsAside = (file: string): void => {
  const aside = firstFreeName(`${file}.damaged`)
  // The database itself is moved last: SQLite would apply a write-ahead log that is left behind to the next database.
  const present = companions.toReversed().filter((companion) => existsSync(`${file}${companion}`))
  const moved: string[] = []
  try {
    for (const companion of present) {
      renameSteadilySync(`${file}${companion}`, `${aside}${companion}`)
      moved.push(companion)
    }
  } catch (error) {
    for (const companion of moved) renameSteadilySync(`${aside}${companion}`, `${file}${companion}`)
    throw error
  }
}

const firstFreeName = (name: string): string => {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${String(number)}`
    if (companions.every((companion) => !existsSync(`${free}${companion}`))) return free
  }
}

/**
 * Deletes the databases set aside that were last written before `beforeMs` (in ms since 1970; all by default), and returns
 * how many there were.
 */
export const deleteSetAside = (file: string, beforeMs = Infinity): number => {
  const folder = dirname(file)
  if (!existsSync(folder)) return 0
  const expired = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.damaged`))
    .map((name) => join(folder, name))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < beforeMs)
  for (const path of expired) rmSync(path, { force: true, recursive: true })
  return expired.filter((path) => !/-(?:wal|shm|journal)$/u.test(path)).length
}
