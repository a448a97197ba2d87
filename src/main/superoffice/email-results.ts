import type { z } from 'zod'
import { isWithinDomain } from './host-name.ts'
import { toCityAndStop, type SearchResult } from './search-result.ts'
import { decodeColumns, emailColumns } from './wire-columns.ts'

type EmailRow = z.output<typeof emailColumns>

/** The companies and persons with exactly this address. */
export const toEmailSearchResults = (answer: unknown, email: string): readonly SearchResult[] | null =>
  decodeColumns(emailColumns, answer)
    // SuperOffice also matches names, and longer addresses that begin with this one.
    ?.filter((row) => row.emailAddress.toLowerCase() === email.toLowerCase())
    .flatMap(toResult) ?? null

/** The companies with an address at this domain or below it, their own or a person's, each once; then persons without one. */
export const toDomainSearchResults = (answer: unknown, domain: string): readonly SearchResult[] | null => {
  const rows = decodeColumns(emailColumns, answer)?.filter(({ emailAddress }) =>
    isWithinDomain(emailAddress.slice(emailAddress.lastIndexOf('@') + 1), domain)
  )
  if (rows === undefined) return null
  const companies = new Map<number, SearchResult>()
  for (const row of rows) {
    const { companyId, ...company } = companyOf(row)
    // A later row may name the company when an earlier one doesn't.
    if (companyId === null || (companies.has(companyId) && company.name === '')) continue
    companies.set(companyId, toCompanyResult(row, companyId))
  }
  const persons = rows.filter((row) => companyOf(row).companyId === null).flatMap(toResult)
  return [...companies.values(), ...persons]
}

const toResult = (row: EmailRow): readonly SearchResult[] => {
  const company = companyOf(row)
  // The row of a company's own address may repeat the company's name as a person's.
  const isPerson = row.personId !== null || (row.fullName !== '' && row.fullName !== company.name)
  if (!isPerson) return company.companyId === null ? [] : [toCompanyResult(row, company.companyId)]
  // Without either id, the row leads nowhere.
  if (company.companyId === null && row.personId === null) return []
  return [
    {
      companyId: company.companyId,
      name: row.fullName === '' ? row.emailAddress : row.fullName,
      ...(company.name !== '' && { companyName: company.name }),
      kind: 'person',
      ...(row.personId !== null && { personId: row.personId }),
      ...(row.retired === true && { isFormerEmployee: true }),
      ...toCityAndStop(company.city, company.isStopped)
    }
  ]
}

const toCompanyResult = (row: EmailRow, companyId: number): SearchResult => {
  const { name, city, isStopped } = companyOf(row)
  return {
    companyId,
    name: name === '' ? row.emailAddress : name,
    kind: 'company',
    ...toCityAndStop(city, isStopped)
  }
}

/**
 * The company of an address. The archive joins the addresses of companies with those of persons, and only a person's row
 * has the columns that begin with `personContact`; the others are empty there (docs/superoffice.md#search).
 */
const companyOf = (
  row: EmailRow
): {
  readonly companyId: number | null
  readonly name: string
  readonly city: string
  readonly isStopped: boolean | null
} => ({
  companyId: row.contactId ?? row['personContact/contactId'],
  name: row.nameDepartment === '' ? row['personContact/nameDepartment'] : row.nameDepartment,
  city: row['postAddress/city'] === '' ? row['personContact/postAddress/city'] : row['postAddress/city'],
  isStopped: row.stop ?? row['personContact/stop']
})
