import {
  toFullName,
  toPersonName,
  type DemoAssociate,
  type DemoCompany,
  type DemoPerson
} from '../companies/demo-company.ts'
import type { ArchiveRow } from './requested-rows.ts'

type Columns = ArchiveRow['columns']

/** The columns of a row's company; none for a person without one. */
export const toCompanyColumns = (company: DemoCompany | null): Columns =>
  company === null
    ? {}
    : {
        'contact/contactId': company.companyId,
        'contact/name': company.name,
        'contact/department': company.department,
        'contact/nameDepartment': toFullName(company),
        'contact/stop': company.isStopped,
        'contact/postAddress/city': company.city
      }

/** The columns of a row's person; none for a row of the company alone. */
export const toPersonColumns = (person: DemoPerson | null): Columns =>
  person === null ? {} : { 'person/personId': person.personId, 'person/fullName': toPersonName(person) }

export interface Parties {
  readonly company: DemoCompany | null
  readonly person: DemoPerson | null
  readonly associate: DemoAssociate
}

/** The columns of whom a sale or an activity is with, and whose it is. Those that end with `Id` are lists, whose rows are shown by name. */
export const toPartyColumns = ({ company, person, associate }: Parties): Columns => ({
  contactId: company === null ? '' : toFullName(company),
  personId: person === null ? '' : toPersonName(person),
  associateId: associate.name,
  'associate/fullName': associate.fullName,
  ...toPersonColumns(person),
  ...toCompanyColumns(company)
})
