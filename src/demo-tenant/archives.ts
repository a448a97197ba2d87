import { fullNameOf, personName } from './contact-carriers.ts'
import type { DemoCompany, DemoPerson } from './demo-company.ts'
import type { ArchiveRow } from './requested-rows.ts'

// Column names: the vendor's reference of archive providers (SimpleContact, Person, EmailAddress).

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
    nameDepartment: fullNameOf(company),
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
    fullName: personName(person),
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

/** What can only be asked for: the address, or a name. */
export const hiddenEmailColumns = ['emailMatch'] as const

export const toEmailRows = (company: DemoCompany): readonly ArchiveRow[] =>
  [null, ...company.persons].flatMap((person, index) => {
    const address = person === null ? company.email : person.email
    if (address === '') return []
    // The row's own id is that of the address, and never that of whom it belongs to.
    const emailId = 1_000_000 + company.companyId * 10 + index
    return [
      {
        primaryKey: emailId,
        entityName: person === null ? 'contact' : 'person',
        columns: {
          emailId,
          emailAddress: address,
          emailDescription: '',
          emailMatch: [address, person === null ? '' : personName(person), fullNameOf(company)].join('\n'),
          contactId: company.companyId,
          personId: person?.personId ?? 0,
          fullName: person === null ? '' : personName(person),
          name: company.name,
          department: company.department,
          nameDepartment: fullNameOf(company)
        }
      }
    ]
  })
