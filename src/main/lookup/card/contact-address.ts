import { assertNever } from '../../../shared/outcome.ts'
import type { Company, Person } from '../../../shared/company.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { toPhoneNumber } from '../search/phone-match.ts'

/** What a contact is used for: a text for the clipboard, or an address for the system to open. */
export type ContactAction =
  { readonly kind: 'copy'; readonly text: string } | { readonly kind: 'open'; readonly address: string }

/** The numbers and addresses of a company or of one of its people. */
export interface Contact {
  readonly id: number
  readonly phone?: string
  readonly mobilePhone?: string
  readonly email?: string
}

export const toContact = (companyId: number, company: Company | null, person: Person | null): Contact => {
  const { phone, email } = person ?? company ?? {}
  return {
    id: person?.id ?? companyId,
    ...(phone !== undefined && { phone }),
    ...(person?.mobilePhone !== undefined && { mobilePhone: person.mobilePhone }),
    ...(email !== undefined && { email })
  }
}

/** `null` when the contact has no such number or address, or an invalid one. */
export const toContactAction = (contact: Contact, use: ContactUse, country: string): ContactAction | null => {
  switch (use) {
    case 'copy-id':
      return { kind: 'copy', text: String(contact.id) }
    case 'copy-email':
      return contact.email === undefined ? null : { kind: 'copy', text: contact.email }
    case 'copy-phone':
      return toCopy(toDialable(contact.phone, country))
    case 'copy-mobile':
      return toCopy(toDialable(contact.mobilePhone, country))
    case 'call':
      return toCall(toDialable(contact.phone, country))
    case 'call-mobile':
      return toCall(toDialable(contact.mobilePhone, country))
    case 'write':
      return toMail(contact.email)
    default:
      return assertNever(use)
  }
}

const toCopy = (text: string | null): ContactAction | null => (text === null ? null : { kind: 'copy', text })

const toCall = (number: string | null): ContactAction | null =>
  number === null ? null : { kind: 'open', address: `tel:${number}` }

/** `+4755123456` when the country is known, else the digits as stored: a form that every phone can dial. */
const toDialable = (text: string | undefined, country: string): string | null => {
  const number = text === undefined ? null : toPhoneNumber(text, country)
  if (number === null) return null
  return number.international === null ? number.national : `+${number.international}`
}

/** Accepts a plain address only: anything that could add a recipient, a subject or a body is encoded or refused. */
const toMail = (address: string | undefined): ContactAction | null => {
  const match = /^([^\s@<>()[\],;:"\\?&]+)@([^\s@<>()[\],;:"\\/?&#]+\.[^\s@<>()[\],;:"\\/?&#.]{2,})$/u.exec(
    address?.trim() ?? ''
  )
  const [, name = '', domain = ''] = match ?? []
  return match === null
    ? null
    : { kind: 'open', address: `mailto:${encodeURIComponent(name)}@${encodeURIComponent(domain)}` }
}
