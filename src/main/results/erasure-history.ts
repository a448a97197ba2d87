import type { Log } from '../platform/log.ts'
import {
  decodeErasureRecord,
  hasErased,
  isErased,
  withErased,
  withSaved,
  type ErasureRecord
} from './erasure-record.ts'

/** The row that has the record of erasures. */
export const erasuresIdentity = 'erasures'

/** What the store has erased, and what somebody who put an older copy back would bring back with it. */
export interface ErasureHistory {
  /** Whether some of these rows are rolled back. */
  readonly hasRolledBack: (keys: readonly Buffer[]) => boolean
  readonly isRolledBack: (key: Buffer) => boolean
  /** Call it when the rows that were rolled back, so many of them, are erased. True when somebody put an older copy back. */
  readonly settle: (rolledBack: number) => boolean
  readonly noteErased: (keys: readonly Buffer[]) => void
  readonly noteSaved: (key: Buffer) => void
  /** The rows have other keys now, and no older row can be opened. */
  readonly dropKeys: () => void
  /** Tells the number of erasures. */
  readonly report: () => void
}

export interface ErasureHistoryOptions {
  readonly stored: unknown
  /** The number that the keychain has. */
  readonly knownErasures: number
  readonly save: (record: ErasureRecord) => void
  readonly onErasure: (erasures: number) => void
  readonly log: Log
}

export const createErasureHistory = (options: ErasureHistoryOptions): ErasureHistory => {
  const { knownErasures, onErasure, log } = options
  let record = decodeErasureRecord(options.stored)
  const isOlderFile = record.count < knownErasures
  // Glance ended between the number and the rows: what is left of this erasure is nobody's copy.
  const isUnfinished = record.count > knownErasures

  const save = (changed: ErasureRecord): void => {
    record = changed
    options.save(changed)
  }
  const report = (): void => {
    onErasure(record.count)
  }

  return {
    hasRolledBack: (keys) => isOlderFile || hasErased(record, keys),
    isRolledBack: (key) => isOlderFile || isErased(record, key),
    settle: (rolledBack) => {
      if (rolledBack > 0)
        log.warn(isUnfinished ? 'store-erasure-finished' : 'store-rolled-back', { count: rolledBack })
      // Last, so that after a crash before it the file still counts as older.
      if (isOlderFile) save({ count: knownErasures, erasedKeys: [] })
      else if (isUnfinished) report()
      return rolledBack > 0 && !isUnfinished
    },
    noteErased: (keys) => {
      save(withErased(record, keys))
    },
    noteSaved: (key) => {
      if (isErased(record, key)) save(withSaved(record, key))
    },
    dropKeys: () => {
      if (record.erasedKeys.length > 0) save({ ...record, erasedKeys: [] })
    },
    report
  }
}
