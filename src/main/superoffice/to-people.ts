import type { Person, Section } from '../../shared/company.ts'
import { decodeRows } from './decode-rows.ts'
import { withoutEmpty } from './to-header.ts'
import { toCountry } from './to-country.ts'
import { personColumns, toColumns } from './wire-columns.ts'

/** `limit` is the number of rows requested. SuperOffice sends one row for each of a person's email addresses; they are merged. */
export const toPeople = (answer: unknown, limit: number): Section<Person> => {
  const columns = toColumns(answer)
  const decoded = columns === null ? null : decodeRows(personColumns, columns, limit)
  if (decoded === null) return { state: 'unreadable' }
  const people = new Map<number | string, Person>()
  for (const row of decoded.rows) {
    if (row.fullName === '') continue
    const key = row.personId ?? row.fullName
    if (people.has(key)) continue
    const countryCode = toCountry(row.personCountry, row.personCountryId)
    people.set(key, {
      id: row.personId,
      name: row.fullName,
      ...withoutEmpty({
        title: row.title,
        phone: row['personDirectPhone/formattedNumber'],
        mobilePhone: row['personMobilePhone/formattedNumber'],
        email: row['email/emailAddress']
      }),
      ...(countryCode !== null && { countryCode })
    })
  }
  const nameless = decoded.rows.filter(({ fullName }) => fullName === '').length
  return {
    state: 'read',
    rows: [...people.values()],
    unreadableRows: decoded.unreadableRows + nameless,
    mayHaveMore: decoded.rows.length + decoded.unreadableRows >= limit
  }
}
