import { assertNever } from '../../../shared/outcome.ts'
import type { CardHeader, ContactPoint } from '../../../shared/company.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import type { PhoneCountry } from '../phone-country.ts'
import { toContactPoints, type ContactFields, type UsableContactPoint } from './contact-points.ts'
import { toSiteAddress } from './site-address.ts'

/** What a contact is used for: a text for the clipboard, or an address for the system to open. */
export type ContactAction =
  { readonly kind: 'copy'; readonly text: string } | { readonly kind: 'open'; readonly address: string }

type CompanyField = 'web' | 'address' | 'organisationNumber' | 'customerNumber'

/** The numbers and addresses of a company or of one of its people. */
export interface Contact extends ContactFields, Pick<CardHeader, CompanyField> {
  readonly id: number
  /** Absent when only the agent's own country can be assumed. */
  readonly countryCode?: string
}

/** `fields` are a card's header, or one of the company's people. */
export const toContact = (
  id: number,
  fields: ContactFields & Pick<CardHeader, CompanyField>,
  country: PhoneCountry
): Contact => {
  const { phone, mobilePhone, email, web, address, organisationNumber, customerNumber } = fields
  return {
    id,
    ...(country.isKnown && { countryCode: country.code }),
    ...(phone !== undefined && { phone }),
    ...(mobilePhone !== undefined && { mobilePhone }),
    ...(email !== undefined && { email }),
    ...(web !== undefined && { web }),
    ...(address !== undefined && { address }),
    ...(organisationNumber !== undefined && { organisationNumber }),
    ...(customerNumber !== undefined && { customerNumber })
  }
}

/**
 * `index` says which of the numbers or addresses of this kind. `null` when the contact has no such number or address, or
 * one that can't be used like this.
 */
export const toContactAction = (
  contact: Contact,
  use: ContactUse,
  index: number,
  agentCountry: string
): ContactAction | null => {
  const { countryCode } = contact
  const country: PhoneCountry = { code: countryCode ?? agentCountry, isKnown: countryCode !== undefined }
  const find = (kind: ContactPoint['kind']): UsableContactPoint | undefined =>
    toContactPoints(contact, country).find((point) => point.kind === kind && point.index === index)
  switch (use) {
    case 'copy-id':
      return { kind: 'copy', text: String(contact.id) }
    case 'copy-email':
      return toCopy(find('email'))
    case 'copy-phone':
      return toCopy(find('phone'))
    case 'copy-mobile':
      return toCopy(find('mobile'))
    case 'copy-web':
      return toCopyText(index, toSite(contact) ?? contact.web)
    case 'copy-address':
      return toCopyText(index, contact.address)
    case 'copy-organisation-number':
      return toCopyText(index, contact.organisationNumber)
    case 'copy-customer-number':
      return toCopyText(index, contact.customerNumber)
    case 'call':
      return toCall(find('phone'))
    case 'call-mobile':
      return toCall(find('mobile'))
    case 'write':
      return toMail(find('email'))
    case 'open-web':
      return toOpenSite(index, toSite(contact))
    default:
      return assertNever(use)
  }
}

const toCopy = (point: UsableContactPoint | undefined): ContactAction | null =>
  point === undefined ? null : { kind: 'copy', text: point.value }

/** For details that a card has once, such as the address: any index but 0 is refused. */
const toCopyText = (index: number, text: string | undefined): ContactAction | null =>
  index > 0 || text === undefined || text.trim() === '' ? null : { kind: 'copy', text: text.trim() }

const toSite = ({ web }: Contact): string | null => (web === undefined ? null : toSiteAddress(web))

const toOpenSite = (index: number, address: string | null): ContactAction | null =>
  index > 0 || address === null ? null : { kind: 'open', address }

const toCall = (point: UsableContactPoint | undefined): ContactAction | null =>
  point?.isUsable === true ? { kind: 'open', address: `tel:${point.value}` } : null

/** Accepts a plain address only: anything that could add a recipient, a subject or a body is encoded or refused. */
const toMail = (point: UsableContactPoint | undefined): ContactAction | null => {
  if (point?.isUsable !== true) return null
  const match = /^([^\s@<>()[\],;:"\\?&]+)@([^\s@<>()[\],;:"\\/?&#]+\.[^\s@<>()[\],;:"\\/?&#.]{2,})$/u.exec(
    point.value
  )
  const [, name = '', domain = ''] = match ?? []
  return match === null
    ? null
    : { kind: 'open', address: `mailto:${encodeURIComponent(name)}@${encodeURIComponent(domain)}` }
}
