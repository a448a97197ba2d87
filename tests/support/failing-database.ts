import { openResultsDatabase, type OpenResultsDatabase } from '../../src/main/results/results-database.ts'

export interface FailingWrites {
  /** `times` as many writes fail, or all while `isOn`, with SQLite's `errcode` (13, a full disk, unless told otherwise). */
  readonly failing: { isOn: boolean; times: number; errcode: number }
  readonly openDatabase: OpenResultsDatabase
}

/**
 * A real database whose writes fail before anything is written: as `failing` says, or from the write number `failFrom`
 * on, counted from 0.
 */
export const failingWrites = (failFrom = Infinity): FailingWrites => {
  const failing = { isOn: false, times: 0, errcode: 13 }
  let writes = 0
  const refuse = (): void => {
    if (writes++ < failFrom && !failing.isOn && failing.times-- <= 0) return
    // In the shape that `node:sqlite` gives it.
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
