import { openResultsDatabase, type OpenResultsDatabase } from '../../src/main/results/results-database.ts'

export interface FailingWrites {
  readonly failing: { isOn: boolean }
  readonly openDatabase: OpenResultsDatabase
}

/** What SQLite throws when the disk is full, in the shape that `node:sqlite` gives it. */
const diskIsFull = (): Error =>
  Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })

/**
 * A real database whose writes fail as on a full disk, before anything is written: while `failing.isOn`, or from the
 * write number `failFrom` (counted from 0) until `failUntil`.
 */
export const failingWrites = (failFrom = Infinity, failUntil = Infinity): FailingWrites => {
  const failing = { isOn: false }
  let writes = 0
  const refuse = (): void => {
    const write = writes++
    if (failing.isOn || (write >= failFrom && write < failUntil)) throw diskIsFull()
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
