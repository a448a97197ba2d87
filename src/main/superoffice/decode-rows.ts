import type { z } from 'zod'
import { runAtOnce, type Steps } from '../platform/steps.ts'
import { createRowReader } from './field.ts'
import { maxListLength, shortenTexts } from './shorten-texts.ts'

/** `null` for anything but an object with at least one of the schema's keys. */
export const decodeObject = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): z.output<Schema> | null => createRowReader(schema).read(value, {})

export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly unreadableRows: number
}

/** For lists of which no number of rows can be requested. */
const maxRows = 1_000

/**
 * Decodes each row separately, and no more than `limit`: SuperOffice may answer with more than was requested. In a list
 * with far more text than usual, the longest texts are cut (shorten-texts.ts). A missing list and `null` count as an empty list; `null` for any other value.
 */
export const decodeRows = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
  limit = maxRows
): Rows<z.output<Schema>> | null => runAtOnce(decodeRowsTo(schema, value, limit, (item) => ({ ...item })))

/**
 * The same, with what `toRow` makes of each row. It may not keep the item, which is used again for the next row. A list with far more
 * text than usual takes two steps.
 */
export const decodeRowsTo = function* <Schema extends z.ZodObject, Row>(
  schema: Schema,
  value: unknown,
  limit: number,
  toRow: (item: z.output<Schema>) => Row
): Steps<Rows<Row> | null> {
  if (value === null || value === undefined) return { rows: [], unreadableRows: 0 }
  if (!Array.isArray(value)) return null
  const requested: readonly unknown[] = value.length > limit ? value.slice(0, limit) : value
  const decode = (values: readonly unknown[], maxLength: number): readonly Row[] | null => {
    const reader = createRowReader(schema)
    const into = {}
    const rows: Row[] = []
    for (const each of values) {
      const item = reader.read(each, into)
      if (item !== null) rows.push(toRow(item))
      if (reader.textLength() > maxLength) return null
    }
    return rows
  }
  let rows = decode(requested, maxListLength)
  if (rows === null) {
    yield
    rows = decode(shortenTexts(requested, Object.keys(schema.shape)), Infinity) ?? []
  }
  return { rows, unreadableRows: requested.length - rows.length }
}

/** The readable rows. `null` when the value is not a list, or is a list with rows but no readable one. */
export const decodeList = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): readonly z.output<Schema>[] | null => {
  const decoded = decodeRows(schema, value)
  return decoded === null || (decoded.rows.length === 0 && decoded.unreadableRows > 0) ? null : decoded.rows
}
