import type { Company } from '../../shared/company.ts'
import { decodeObject } from './decode-rows.ts'
import { toCountry } from './to-country.ts'
import { contact } from './wire.ts'

/** A company's header in Glance's words, without empty fields. */
export interface Header {
  readonly company: Company
  /** The fields that SuperOffice sent with another type than it documents. They are absent from `company`. */
  readonly unreadableFields: readonly (keyof Company)[]
}

/** `null` when no field has a text. SuperOffice's summary doesn't contain whether a company is stopped. */
export const toHeader = (answer: unknown): Header | null => {
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
    organisationNumber: decoded.OrgNr,
    ourContact: decoded.AssociateFullName
  }
  const company = withoutEmpty(texts)
  if (Object.keys(company).length === 0) return null
  const unreadable = (Object.keys(texts) as (keyof typeof texts)[]).filter(
    (name) => texts[name] === undefined
  )
  const countryCode = toCountry(decoded.CountryName ?? '', decoded.CountryId)
  return {
    company: { ...company, ...(countryCode !== null && { countryCode }) },
    unreadableFields: unreadable.includes('country') ? [...unreadable, 'countryCode'] : unreadable
  }
}

/** Drops the keys whose text is empty or could not be read. */
export const withoutEmpty = <Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>
): Readonly<Partial<Record<Key, string>>> =>
  // Object.fromEntries loses the type of the keys.
  Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== '' && text !== undefined)
  ) as Partial<Record<Key, string>>
