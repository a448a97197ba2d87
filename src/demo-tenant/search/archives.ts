import { toFullName, toPersonName, type DemoCompany, type DemoPerson } from '../companies/demo-company.ts'
import type { ArchiveRow } from './requested-rows.ts'
import type { PersonHit } from './search.ts'

// Every column that a row has is in `archive-columns.ts`.

export const toContactRow = (company: DemoCompany): ArchiveRow => ({
  primaryKey: company.companyId,
  entityName: 'contact',
  columns: {
    contactId: company.companyId,
    name: company.name,
    department: company.department,
    nameDepartment: toFullName(company),
    number: company.number,
    orgnr: company.organisationNumber,
    category: company.category,
    business: company.business,
    country: company.country.name,
    countryId: company.country.countryId,
    associateId: company.associate.name,
    'contactAssociate/fullName': company.associate.fullName,
    stop: company.isStopped,
    'phone/formattedNumber': company.phone?.text ?? '',
    'contactPhone/formattedNumber': company.phone?.text ?? '',
    'searchPhone/formattedNumber': company.phone?.text ?? '',
    'email/emailAddress': company.email,
    'url/URLAddress': company.webAddress,
    'postAddress/line1': company.street,
    'postAddress/zip': company.zip,
    'postAddress/city': company.city,
    'streetAddress/city': company.city
  }
})

export const toPersonRow = ({ person, company }: PersonHit): ArchiveRow => ({
  primaryKey: person.personId,
  entityName: person.isRetired ? 'retiredPerson' : 'person',
  columns: {
    personId: person.personId,
    contactId: person.companyId,
    fullName: toPersonName(person),
    firstName: person.firstName,
    lastName: person.lastName,
    title: person.title,
    rank: person.rank,
    retired: person.isRetired,
    personCountry: person.country.name,
    personCountryId: person.country.countryId,
    'phone/formattedNumber': (person.directPhone ?? person.mobilePhone)?.text ?? '',
    'personDirectPhone/formattedNumber': person.directPhone?.text ?? '',
    'personMobilePhone/formattedNumber': person.mobilePhone?.text ?? '',
    'email/emailAddress': person.email,
    'personContact/contactId': person.companyId,
    ...toCompanyOfPerson(company)
  }
})

const toCompanyOfPerson = (company: DemoCompany | null): ArchiveRow['columns'] =>
  company === null
    ? {}
    : {
        'personContact/name': company.name,
        'personContact/department': company.department,
        'personContact/nameDepartment': toFullName(company),
        'personContact/stop': company.isStopped,
        'personContact/postAddress/city': company.city
      }

/** The rows of both archives that `EmailAddress` joins. The row's id is that of the address, never that of its person or company. */
export const toEmailRows = (
  companies: readonly DemoCompany[],
  persons: readonly PersonHit[]
): readonly ArchiveRow[] => [
  ...companies.flatMap((company) => toCompanyEmailRow(company)),
  ...persons.flatMap((hit) => toPersonEmailRow(hit))
]

const firstEmailId = 1_000_000

/** Like the vendor's archive for addresses of companies, it knows nothing of persons. */
const toCompanyEmailRow = (company: DemoCompany): readonly ArchiveRow[] => {
  if (company.email === '') return []
  const emailId = firstEmailId + company.companyId * 10
  return [
    {
      primaryKey: emailId,
      entityName: 'contact',
      columns: {
        emailId,
        emailAddress: company.email,
        emailDescription: '',
        contactId: company.companyId,
        name: company.name,
        department: company.department,
        nameDepartment: toFullName(company),
        stop: company.isStopped,
        'postAddress/city': company.city
      },
      filterOnly: { emailMatch: [company.email, toFullName(company)].join('\n') }
    }
  ]
}

/** Like the vendor's archive for addresses of persons, it has their company in columns of its own. */
const toPersonEmailRow = ({ person, company }: PersonHit): readonly ArchiveRow[] => {
  if (person.email === '') return []
  const emailId = firstEmailId + toEmailIndex(person)
  const companyOfPerson = toCompanyOfPerson(company)
  return [
    {
      primaryKey: emailId,
      entityName: 'person',
      columns: {
        emailId,
        emailAddress: person.email,
        emailDescription: '',
        contactId: person.companyId,
        personId: person.personId,
        fullName: toPersonName(person),
        title: person.title,
        rank: person.rank,
        retired: person.isRetired,
        'personContact/contactId': person.companyId,
        'personContact/nameDepartment': companyOfPerson['personContact/nameDepartment'] ?? '',
        'personContact/stop': companyOfPerson['personContact/stop'] ?? '',
        'personContact/postAddress/city': companyOfPerson['personContact/postAddress/city'] ?? ''
      },
      filterOnly: {
        emailMatch: [person.email, person.firstName, person.lastName, toPersonName(person)].join('\n')
      }
    }
  ]
}

/** The company's own address takes the first of ten ids, its persons' the others. */
const toEmailIndex = ({ personId }: DemoPerson): number => personId + 1
