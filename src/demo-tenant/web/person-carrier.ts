import { toFullName, toPersonName, type DemoCompany, type DemoPerson } from '../companies/demo-company.ts'

/** The simple carrier of a person, which a summary and `Agents/Person/GetPerson` contain. `company` is `null` for a person without one. */
export const toPerson = (
  person: DemoPerson,
  company: DemoCompany | null
): Readonly<Record<string, unknown>> => ({
  Position: '',
  PersonId: person.personId,
  Mrmrs: '',
  Firstname: person.firstName,
  Lastname: person.lastName,
  MiddleName: '',
  Title: person.title,
  Description: '',
  Email: person.email,
  EmailName: person.email,
  FullName: toPersonName(person),
  DirectPhone: person.directPhone?.text ?? '',
  FormalName: toPersonName(person),
  CountryId: person.country.countryId,
  ContactId: person.companyId,
  ContactName: company?.name ?? '',
  ContactDepartment: company?.department ?? '',
  ContactFullName: company === null ? '' : toFullName(company),
  ContactCountryId: company?.country.countryId ?? 0,
  ContactOrgNr: company?.organisationNumber ?? '',
  ContactPhone: company?.phone?.text ?? '',
  MobilePhone: person.mobilePhone?.text ?? '',
  FaxPhone: '',
  AssociateId: 0,
  AssociateName: '',
  UsePersonAddress: false,
  Retired: person.isRetired ? 1 : 0,
  Rank: person.rank,
  ActiveErpLinks: 0,
  TableRight: null,
  FieldProperties: {}
})
