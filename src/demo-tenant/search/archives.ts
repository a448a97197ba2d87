import { toFullName, toPersonName, type DemoCompany, type DemoPerson } from '../companies/demo-company.ts'
import type { ArchiveRow } from './requested-rows.ts'

// The column names are those of the vendor's archive providers SimpleContact, Person and EmailAddress.

export const contactColumns = [
  'contactId',
  'name',
  'department',
  'nameDepartment',
  'number',
  'orgnr',
  'category',
  'business',
  'country',
  'countryId',
  'associateId',
  'contactAssociate/fullName',
  'stop',
  'phone/formattedNumber',
  'contactPhone/formattedNumber',
  'searchPhone/formattedNumber',
  'email/emailAddress',
  'url/URLAddress',
  'postAddress/line1',
  'postAddress/zip',
  'postAddress/city',
  'streetAddress/city'
] as const

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

export const personColumns = [
  'personId',
  'contactId',
  'fullName',
  'firstName',
  'lastName',
  'title',
  'retired',
  'phone/formattedNumber',
  'personDirectPhone/formattedNumber',
  'personMobilePhone/formattedNumber',
  'email/emailAddress',
  'personEmail/emailAddress'
] as const

export const toPersonRow = (person: DemoPerson): ArchiveRow => ({
  primaryKey: person.personId,
  entityName: 'person',
  columns: {
    personId: person.personId,
    contactId: person.companyId,
    fullName: toPersonName(person),
    firstName: person.firstName,
    lastName: person.lastName,
    title: person.title,
    retired: person.isRetired,
    'phone/formattedNumber': (person.directPhone ?? person.mobilePhone)?.text ?? '',
    'personDirectPhone/formattedNumber': person.directPhone?.text ?? '',
    'personMobilePhone/formattedNumber': person.mobilePhone?.text ?? '',
    'email/emailAddress': person.email,
    'personEmail/emailAddress': person.email
  }
})

export const emailColumns = [
  'emailId',
  'emailAddress',
  'emailDescription',
  'contactId',
  'personId',
  'fullName',
  'name',
  'department',
  'nameDepartment'
] as const

/** Only for `$filter`: contains an address, and the names of the person and the company that it belongs to. */
export const hiddenEmailColumns = ['emailMatch'] as const

export const toEmailRows = (company: DemoCompany): readonly ArchiveRow[] =>
  [null, ...company.persons].flatMap((person, index) => {
    const address = person === null ? company.email : person.email
    if (address === '') return []
    // The row's id is that of the address, never that of its person or company.
    const emailId = 1_000_000 + company.companyId * 10 + index
    return [
      {
        primaryKey: emailId,
        entityName: person === null ? 'contact' : 'person',
        columns: {
          emailId,
          emailAddress: address,
          emailDescription: '',
          emailMatch: [address, person === null ? '' : toPersonName(person), toFullName(company)].join('\n'),
          contactId: company.companyId,
          personId: person?.personId ?? 0,
          fullName: person === null ? '' : toPersonName(person),
          name: company.name,
          department: company.department,
          nameDepartment: toFullName(company)
        }
      }
    ]
  })
