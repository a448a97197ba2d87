import { toFullName, type DemoCompany, type StoredPhone } from '../companies/demo-company.ts'
import type { Moments } from '../summaries/moments.ts'
import { CultureText } from './culture-text.ts'
import { toPerson } from './person-carrier.ts'

const noRights = { TableRight: null, FieldProperties: {} }

/** The simple carrier of a company, which a summary and `Agents/Contact/GetContact` contain. */
export const toContact = (company: DemoCompany): Readonly<Record<string, unknown>> => ({
  ContactId: company.companyId,
  Name: company.name,
  OrgNr: company.organisationNumber,
  Department: company.department,
  URL: company.webAddress,
  City: company.city,
  DirectPhone: company.phone?.text ?? '',
  AssociateId: company.associate.associateId,
  CountryId: company.country.countryId,
  EmailAddress: company.email,
  Kananame: '',
  EmailAddressName: company.email,
  URLName: company.webAddress.replace(/^https:\/\//u, ''),
  AssociateFullName: toAssociateName(company),
  BusinessName: company.business,
  CategoryName: company.category,
  CountryName: company.country.name,
  Address: toAddress(company),
  FormattedAddress: formatAddress(company),
  FullName: toFullName(company),
  IsOwnerContact: company.isOwner,
  ActiveErpLinks: 0,
  Number1: company.number,
  Number2: '',
  ...noRights,
  ...(company.isStopped && { TableRight: { Mask: 'Select', Reason: toStopReason(company) } })
})

/** The vendor calls this name "culture formatted". */
const toAssociateName = ({ associate }: DemoCompany): CultureText => {
  const [firstName = '', ...lastNames] = associate.fullName.split(' ')
  return new CultureText({ firstName, lastName: lastNames.join(' ') })
}

/** A text of the server with a number and a day in it, which `SO-Culture` formats. */
const toStopReason = ({ companyId }: DemoCompany): CultureText =>
  new CultureText('Stopped ', { day: '2026-01-31' }, ', owes more than ', { number: companyId * 100 + 0.5 })

const toAddress = (company: DemoCompany): Readonly<Record<string, unknown>> => ({
  Wgs84Latitude: 0,
  Wgs84Longitude: 0,
  LocalizedAddress: [
    [
      {
        Name: 'Address1',
        Value: company.street,
        Tooltip: '',
        Label: 'Address',
        ValueLength: 239,
        AddressType: 'Postal',
        ...noRights
      }
    ]
  ],
  Street: toStructuredAddress(company),
  Postal: toStructuredAddress(company),
  Formatted: formatAddress(company),
  ...noRights
})

const toStructuredAddress = ({ street, city, zip }: DemoCompany): Readonly<Record<string, string>> => ({
  Address1: street,
  Address2: '',
  Address3: '',
  City: city,
  County: '',
  State: '',
  Zipcode: zip,
  Formatted: formatAddress({ street, city, zip })
})

const formatAddress = ({ street, city, zip }: Pick<DemoCompany, 'street' | 'city' | 'zip'>): string =>
  [street, `${zip} ${city}`.trim()].filter((line) => line !== '').join('\r\n')

const toElements = (
  ...values: readonly (string | null | undefined)[]
): readonly Readonly<Record<string, unknown>>[] =>
  values
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => ({ Value: value, StrippedValue: value, Description: '', ...noRights }))

const toPhones = (phone: StoredPhone | null): readonly Readonly<Record<string, unknown>>[] =>
  phone === null
    ? []
    : [{ Value: phone.text, StrippedValue: phone.text.replaceAll(/\D/gu, ''), Description: '', ...noRights }]

/** The full carrier of `GET Contact/{id}`, without the properties that only matter for writing. */
export const toContactEntity = (
  company: DemoCompany,
  moments: Moments
): Readonly<Record<string, unknown>> => ({
  ContactId: company.companyId,
  Name: company.name,
  Department: company.department,
  OrgNr: company.organisationNumber,
  Number1: company.number,
  Number2: '',
  UpdatedDate: moments.daysAgo(company.companyId % 90),
  CreatedDate: moments.daysAgo(400 + (company.companyId % 2000)),
  Emails: toElements(company.email),
  Urls: toElements(company.webAddress),
  Phones: toPhones(company.phone),
  Faxes: [],
  Description: '',
  Associate: {
    AssociateId: company.associate.associateId,
    Name: company.associate.name,
    FullName: company.associate.fullName,
    ...noRights
  },
  Business: { Id: 0, Value: company.business, Tooltip: '', ...noRights },
  Category: { Id: 0, Value: company.category, Tooltip: '', ...noRights },
  Country: { CountryId: company.country.countryId, Name: company.country.name, ...noRights },
  Persons: company.persons.map((person) => toPerson(person, company)),
  NoMailing: false,
  Kananame: '',
  Xstop: company.isStopped,
  Deleted: 0,
  Address: toAddress(company),
  ActiveErpLinks: 0,
  UserDefinedFields: {},
  ExtraFields: {},
  CustomFields: {},
  ...noRights
})
