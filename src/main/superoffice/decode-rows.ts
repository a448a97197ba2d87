import type { z } from 'zod'

/** `null` for what is no object or has not one of the schema's keys: an empty row would say nothing. */
export const decodeObject = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): z.output<Schema> | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (!Object.keys(schema.shape).some((key) => Object.hasOwn(value, key))) return null
  return schema.safeParse(value).data ?? null
}

export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly unreadableRows: number
}

/** Decodes each row on its own. A list that is missing or `null` is an empty one; `null` for what is no list. */
export const decodeRows = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): Rows<z.output<Schema>> | null => {
  if (value === null || value === undefined) return { rows: [], unreadableRows: 0 }
  if (!Array.isArray(value)) return null
  const rows = value.map((row: unknown) => decodeObject(schema, row)).filter((row) => row !== null)
  return { rows, unreadableRows: value.length - rows.length }
}

/** The rows that can be read; `null` for what is no list, and for a list of which nothing can be read. */
export const decodeList = <Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown
): readonly z.output<Schema>[] | null => {
  const decoded = decodeRows(schema, value)
  return decoded === null || (decoded.rows.length === 0 && decoded.unreadableRows > 0) ? null : decoded.rows
}
