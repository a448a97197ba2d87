import type { z } from 'zod'
import { toFieldsReader } from './field.ts'
import { shortenTexts } from './shorten-texts.ts'

/** `null` for anything but an object with at least one of the schema's keys: without any of them the row is empty. */
export const decodeObject = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): z.output<Schema> | null => createRowDecoder(schema)(value)

const createRowDecoder = <Schema extends z.ZodObject>(
  schema: Schema
): ((value: unknown) => z.output<Schema> | null) => {
  const keys = Object.keys(schema.shape)
  const read = toFieldsReader(schema) ?? ((row: object) => schema.safeParse(row).data ?? null)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return keys.some((key) => Object.hasOwn(value, key)) ? read(value) : null
  }
}

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
): Rows<z.output<Schema>> | null => {
  if (value === null || value === undefined) return { rows: [], unreadableRows: 0 }
  if (!Array.isArray(value)) return null
  const requested = shortenTexts(value.slice(0, limit), Object.keys(schema.shape))
  const rows = requested.map(createRowDecoder(schema)).filter((row) => row !== null)
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
