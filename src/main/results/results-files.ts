import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What SQLite may keep beside a database: the write-ahead log, its index, and the journal of a rollback. */
const companions = ['', '-wal', '-shm', '-journal'] as const

/** Deletes the database and its companions. */
export const deleteDatabase = (file: string): void => {
  for (const companion of companions) rmSync(`${file}${companion}`, { force: true, recursive: true })
}

/** Deletes the database, its companions and everything that was ever set aside of it. */
export const deleteResultsFiles = (file: string): void => {
  deleteDatabase(file)
  deleteDatabase(besideOf(file))
  deleteSetAside(file)
}

/** Where a new database grows until it may take the place of a damaged one. */
export const besideOf = (file: string): string => `${file}.new`

/**
 * Ends a replacement that a crash cut short. Between the two renames the new database is complete and has its other
 * name only; before them it may be half, and the old one is still in its place.
 */
export const finishReplacing = (file: string): void => {
  if (!existsSync(besideOf(file))) return
  if (existsSync(file)) deleteDatabase(besideOf(file))
  else renameSync(besideOf(file), file)
}

/**
 * Moves the database and its companions aside, under the name `….damaged`, or `….damaged-2` and so on,
 * because a newer Glance or another key may still read what was set aside before.
 */
export const setResultsAside = (file: string): void => {
  const aside = firstFreeName(`${file}.damaged`)
  // The database itself goes last: a write-ahead log that stayed behind would be played into the next one.
  const present = companions.toReversed().filter((companion) => existsSync(`${file}${companion}`))
  const moved: string[] = []
  try {
    for (const companion of present) {
      renameSync(`${file}${companion}`, `${aside}${companion}`)
      moved.push(companion)
    }
  } catch (error) {
    for (const companion of moved) renameSync(`${aside}${companion}`, `${file}${companion}`)
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
 * Deletes what was set aside and last written before `beforeMs` (in ms since 1970; all of it by default), and answers
 * how many databases that were.
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
