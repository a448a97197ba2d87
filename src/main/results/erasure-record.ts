import { z } from 'zod'

/**
 * What a store keeps of its erasures: how often cards were erased, and the last of them. The keychain has the number as well, so
 * that an older copy of the file is recognised, and an older row in the file by its key.
 */
export interface ErasureRecord {
  readonly count: number
  /** The keys of the rows, in base64, the oldest first. */
  readonly erasedKeys: readonly string[]
}

const emptyErasureRecord: ErasureRecord = { count: 0, erasedKeys: [] }

/** A row that was erased earlier than this many others is too old for retention, unless it was pinned. */
const maxErasedKeys = 1_000

const schema = z.object({ count: z.int().nonnegative(), erasedKeys: z.array(z.string()) })

/** An empty record for a store of an earlier version, which has none. */
export const decodeErasureRecord = (value: unknown): ErasureRecord =>
  schema.safeParse(value).data ?? emptyErasureRecord

export const withErased = (record: ErasureRecord, keys: readonly Buffer[]): ErasureRecord => {
  const names = keys.map(toName)
  const others = record.erasedKeys.filter((each) => !names.includes(each))
  return { count: record.count + 1, erasedKeys: [...others, ...names].slice(-maxErasedKeys) }
}

/** The row is saved again. */
export const withSaved = (record: ErasureRecord, key: Buffer): ErasureRecord => ({
  ...record,
  erasedKeys: record.erasedKeys.filter((each) => each !== toName(key))
})

export const isErased = ({ erasedKeys }: ErasureRecord, key: Buffer): boolean =>
  erasedKeys.length > 0 && erasedKeys.includes(toName(key))

/** Whether one of these rows is among the last that were erased. */
export const hasErased = ({ erasedKeys }: ErasureRecord, keys: readonly Buffer[]): boolean => {
  if (erasedKeys.length === 0) return false
  const names = new Set(erasedKeys)
  return keys.some((key) => names.has(toName(key)))
}

const toName = (key: Buffer): string => key.toString('base64')
