import { z } from 'zod'
import { decodeList } from './decode-rows.ts'
import { optionalLine } from './wire.ts'

// Rows of SuperOffice's archives. A request selects the columns that are the keys of these schemas.

/** OData rows may have ids as numbers or as text. */
const columnId = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number)
  ])
  .pipe(z.int().positive())
  .nullable()
  .catch(null)
/** OData rows may have flags as booleans, numbers or words. */
const columnFlag = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => ['true', '1'].includes(String(value).toLowerCase()))
  .catch(false)

export const contactColumns = z.object({
  contactId: columnId,
  name: optionalLine,
  department: optionalLine,
  stop: columnFlag,
  'postAddress/city': optionalLine,
  'contactPhone/formattedNumber': optionalLine
})

export const emailColumns = z.object({
  contactId: columnId,
  personId: columnId,
  emailAddress: optionalLine,
  fullName: optionalLine,
  nameDepartment: optionalLine
})

export const personColumns = z.object({
  personId: columnId,
  contactId: columnId,
  fullName: optionalLine,
  title: optionalLine,
  'personDirectPhone/formattedNumber': optionalLine,
  'personMobilePhone/formattedNumber': optionalLine,
  'email/emailAddress': optionalLine
})

/** The rows of an OData response; `null` when it is not one. */
export const toColumns = (answer: unknown): readonly unknown[] | null =>
  typeof answer === 'object' && answer !== null && 'value' in answer && Array.isArray(answer.value)
    ? (answer.value as readonly unknown[])
    : null

/** The readable rows. `null` when the value is not an OData response, or has rows but no readable one. */
export const decodeColumns = <Schema extends z.ZodObject>(
  schema: Schema,
  answer: unknown
): readonly z.output<Schema>[] | null => {
  const rows = toColumns(answer)
  return rows === null ? null : decodeList(schema, rows)
}
