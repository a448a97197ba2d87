import { openResultsDatabase, type OpenResultsDatabase } from '../../src/main/results/results-database.ts'

export interface FailingWrites {
  /** The next `times` writes fail, and every write while `isOn`. `errcode` is SQLite's error code, initially 13 (disk full). */
  readonly failing: { isOn: boolean; times: number; errcode: number }
  readonly openDatabase: OpenResultsDatabase
}

/**
 * A real database whose writes throw before they change anything: as set in `failing`, and all from write number
 * `failFrom` on, counted from 0.
 */
export const failingWrites = (failFrom = Infinity): FailingWrites => {
  const failing = { isOn: false, times: 0, errcode: 13 }
  let writes = 0
  const refuse = (): void => {
    if (writes++ < failFrom && !failing.isOn && failing.times-- <= 0) return
    // The shape of an error from `node:sqlite`.
    throw Object.assign(new Error('refused'), { code: 'ERR_SQLITE_ERROR', errcode: failing.errcode })
  }
  return {
    failing,
    openDatabase: (file) => {
      const database = openResultsDatabase(file)
      return {
        ...database,
        save: (rows) => {
          if (file !== ':memory:') refuse()
          database.save(rows)
        },
        saveListing: (row) => {
          if (file !== ':memory:') refuse()
          return database.saveListing(row)
        },
        erase: (keys) => {
          if (file !== ':memory:') refuse()
          database.erase(keys)
        },
        replaceAll: (replace) => {
          if (file !== ':memory:') refuse()
          database.replaceAll(replace)
        }
      }
    }
  }
}
