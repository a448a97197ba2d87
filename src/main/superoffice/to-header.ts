import type { CardHeader, Employer } from '../../shared/company.ts'
import { ownValue } from '../../shared/own-value.ts'
import { trimSigns } from '../../shared/trim-signs.ts'
import { decodeObject } from './decode-rows.ts'
import { toCountry } from './to-country.ts'
import { contact, person } from './wire.ts'

/** A company's or a person's header in Glance's words, without empty fields. */
export interface ReadHeader {
  readonly header: CardHeader
  /** The fields that SuperOffice sent with another type than it documents. They are absent from `header`. */
  readonly unreadableFields: readonly (keyof CardHeader)[]
}

/** `null` when no field has a text. SuperOffice's summary doesn't contain whether a company is stopped. */
export const toCompanyHeader = (answer: unknown): ReadHeader | null => {
  const decoded = decodeObject(contact, answer)
  if (decoded === null) return null
  const texts = {
    name: decoded.Name,
    department: decoded.Department,
    category: decoded.CategoryName,
    business: decoded.BusinessName,
    city: decoded.City,
    country: decoded.CountryName,
    phone: decoded.DirectPhone,
    email: decoded.EmailAddress,
    web: decoded.URL,
    address: toOneLine(decoded.FormattedAddress),
    organisationNumber: decoded.OrgNr,
    customerNumber: decoded.Number1,
    ourContact: decoded.AssociateFullName
  }
  const header = withoutEmpty(texts)
  if (Object.keys(header).length === 0) return null
  const unreadable = unreadableOf(texts)
  const countryCode = toCountry(decoded.CountryName ?? '', decoded.CountryId)
  return {
    header: { ...header, ...(countryCode !== null && { countryCode }) },
    unreadableFields: unreadable.includes('country') ? [...unreadable, 'countryCode'] : unreadable
  }
}

/**
 * `null` when no field has a text. SuperOffice's `Person` has no address and no name of the country, only its id; its
 * `Retired` is a number, 1 for a former employee; a person without a company has a `ContactId` of 0.
 */
export const toPersonHeader = (answer: unknown): ReadHeader | null => {
  const decoded = decodeObject(person, answer)
  if (decoded === null) return null
  const texts = {
    name: decoded.FullName === '' ? toName(decoded.Firstname, decoded.Lastname) : decoded.FullName,
    jobTitle: decoded.Title,
    phone: decoded.DirectPhone,
    mobilePhone: decoded.MobilePhone,
    email: decoded.Email
  }
  const header = withoutEmpty(texts)
  if (Object.keys(header).length === 0) return null
  const employer = toEmployer(decoded.ContactId ?? null, decoded.ContactFullName, decoded.ContactName)
  const countryCode = toCountry('', decoded.CountryId ?? decoded.ContactCountryId)
  return {
    header: {
      ...header,
      ...(employer !== null && { employer }),
      ...(decoded.Retired === true && { isFormerEmployee: true }),
      ...(countryCode !== null && { countryCode })
    },
    unreadableFields: [
      ...unreadableOf(texts),
      ...(decoded.ContactId === undefined ? (['employer'] as const) : []),
      ...(decoded.Retired === undefined ? (['isFormerEmployee'] as const) : [])
    ]
  }
}

/** `Bryggen 7, 5003 Bergen` */
const toOneLine = (lines: string | undefined): string | undefined =>
  lines
    ?.split('\n')
    .map((line) => trimSigns(line.replace(/\s+/gu, ' '), /[ ,]/u, /[ ,]/u))
    .filter((line) => line !== '')
    .join(', ')

const toName = (firstName: string | undefined, lastName: string | undefined): string =>
  [firstName, lastName].filter((part) => part !== undefined && part !== '').join(' ')

const toEmployer = (companyId: number | null, ...names: readonly (string | undefined)[]): Employer | null => {
  if (companyId === null) return null
  const name = names.find((each) => each !== undefined && each !== '')
  return { companyId, ...(name !== undefined && { name }) }
}

const unreadableOf = <Key extends string>(texts: Readonly<Record<Key, string | undefined>>): readonly Key[] =>
  (Object.keys(texts) as Key[]).filter((name) => ownValue<string | undefined>(texts, name) === undefined)

/** Drops the keys whose text is empty or could not be read. */
export const withoutEmpty = <Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>
): Readonly<Partial<Record<Key, string>>> =>
  // Object.fromEntries loses the type of the keys.
  Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== '' && text !== undefined)
  ) as Partial<Record<Key, string>>
