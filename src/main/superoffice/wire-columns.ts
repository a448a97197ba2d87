import { z } from 'zod'
import { decodeList } from './decode-rows.ts'
import { optionalLine } from './wire.ts'

// Rows of SuperOffice's archives. A request selects the columns that are the keys of these schemas.

/** OData rows may have ids as numbers or as text. */
export const columnId = z
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
/** OData rows may have flags as booleans, numbers or words. `null` when the column is empty. */
const columnFlag = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => flags.get(String(value).toLowerCase()) ?? null)
  .nullable()
  .catch(null)
const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false]
])

export const contactColumns = z.object({
  contactId: columnId,
  name: optionalLine,
  department: optionalLine,
  stop: columnFlag,
  'postAddress/city': optionalLine,
  'contactPhone/formattedNumber': optionalLine
})

/** A search by organisation number also reads the number, to compare it. */
export const numberColumns = contactColumns.extend({ orgnr: optionalLine })

/** A search by web address also reads the address, to compare its host. */
export const webColumns = contactColumns.extend({ 'url/URLAddress': optionalLine })

/**
 * The archive joins the addresses of companies with those of persons. A company's row has no `personContact/…`, a person's
 * has neither `nameDepartment` nor `stop` nor `postAddress/city`: what a row doesn't have is empty.
 */
export const emailColumns = z.object({
  contactId: columnId,
  personId: columnId,
  emailAddress: optionalLine,
  fullName: optionalLine,
  retired: columnFlag,
  nameDepartment: optionalLine,
  stop: columnFlag,
  'postAddress/city': optionalLine,
  'personContact/contactId': columnId,
  'personContact/nameDepartment': optionalLine,
  'personContact/stop': columnFlag,
  'personContact/postAddress/city': optionalLine
})

/** What a search by phone number has to know about the persons that it found. */
export const personCompanyColumns = z.object({
  personId: columnId,
  contactId: columnId,
  fullName: optionalLine,
  retired: columnFlag,
  'personContact/nameDepartment': optionalLine,
  'personContact/stop': columnFlag,
  'personContact/postAddress/city': optionalLine
})

export const ticketColumns = z.object({
  ticketId: columnId,
  title: optionalLine,
  contactId: columnId,
  personId: columnId,
  'contact/nameDepartment': optionalLine,
  'contact/stop': columnFlag,
  'contact/postAddress/city': optionalLine,
  'person/fullName': optionalLine
})

export const personColumns = z.object({
  personId: columnId,
  contactId: columnId,
  fullName: optionalLine,
  title: optionalLine,
  'personDirectPhone/formattedNumber': optionalLine,
  'personMobilePhone/formattedNumber': optionalLine,
  'email/emailAddress': optionalLine,
  personCountry: optionalLine,
  personCountryId: columnId
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
