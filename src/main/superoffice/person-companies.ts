import { decodeColumns, personCompanyColumns } from './wire-columns.ts'

/** A person with their company. */
export interface PersonCompany {
  readonly fullName: string
  /** `null` for a person without a company. */
  readonly companyId: number | null
  readonly companyName: string
  readonly city: string
  readonly isStopped: boolean | null
  /** The person no longer works there. */
  readonly isFormerEmployee: boolean
}

/** The companies of the persons in an answer, by person id; `null` for an unreadable answer. */
export const toPersonCompanies = (answer: unknown): ReadonlyMap<number, PersonCompany> | null => {
  const rows = decodeColumns(personCompanyColumns, answer)
  if (rows === null) return null
  const companies = new Map<number, PersonCompany>()
  for (const row of rows) {
    if (row.personId === null) continue
    companies.set(row.personId, {
      fullName: row.fullName,
      companyId: row.contactId,
      companyName: row['personContact/nameDepartment'],
      city: row['personContact/postAddress/city'],
      isStopped: row['personContact/stop'],
      isFormerEmployee: row.retired === true
    })
  }
  return companies
}
