import type { ContactPoint } from '../../../shared/company.ts'
import { isCallAddress } from '../../platform/safe-address.ts'
import { toEmailAddresses } from '../reading/email-entries.ts'
import type { PhoneCountry } from '../phone-country.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import { toPhoneNumbers } from '../reading/phone-entries.ts'

/** The fields of a company or a person that hold numbers and addresses, as SuperOffice sent them. */
export interface ContactFields {
  readonly phone?: string
  readonly mobilePhone?: string
  readonly email?: string
}

/** One number or address, and what it is used as: a number as every phone dials it, an address as it is written to. */
export interface UsableContactPoint extends ContactPoint {
  /** What is copied. */
  readonly value: string
}

/** Every number and every address, in the order of the card. A text that is neither can still be copied. */
export const toContactPoints = (
  { phone, mobilePhone, email }: ContactFields,
  country: PhoneCountry
): readonly UsableContactPoint[] => [
  ...toPhonePoints('phone', phone, country),
  ...toPhonePoints('mobile', mobilePhone, country),
  ...toEmailPoints(email)
]

/** The same for the window, without the values, which are looked up again when they are used. Nothing for empty fields. */
export const toShownContactPoints = (
  fields: ContactFields,
  country: PhoneCountry
): { readonly contactPoints?: readonly ContactPoint[] } => {
  const contactPoints = toContactPoints(fields, country).map(({ kind, index, text, note, isUsable }) => ({
    kind,
    index,
    text,
    ...(note !== undefined && { note }),
    isUsable
  }))
  return contactPoints.length === 0 ? {} : { contactPoints }
}

const toPhonePoints = (
  kind: 'phone' | 'mobile',
  field: string | undefined,
  country: PhoneCountry
): readonly UsableContactPoint[] => {
  const entries = field === undefined ? [] : toPhoneNumbers(field, country.code, country.isKnown)
  if (entries.length === 0) return toUnusable(kind, field)
  return entries.map(({ text, number, note }, index) => {
    const value = toDialled(number, text)
    const isUsable = isCallAddress(`tel:${value}`)
    return { kind, index, text, ...(note !== undefined && { note }), isUsable, value }
  })
}

/** Up to five digits are a short number, which is dialled without a country code. */
const maxShortNumberLength = 5

/** Every phone can dial the form with a country code. A number of no numbering plan is dialled as it is stored. */
const toDialled = ({ international, national }: PhoneNumber, text: string): string => {
  const digits = text.replace(/\D/gu, '')
  if (digits.length <= maxShortNumberLength && !/^\W*(?:\+|00)/u.test(text)) return digits
  return international === null ? national : `+${international}`
}

const toEmailPoints = (field: string | undefined): readonly UsableContactPoint[] => {
  const entries = field === undefined ? [] : toEmailAddresses(field)
  if (entries.length === 0) return toUnusable('email', field)
  return entries.map(({ address, note }, index) => ({
    kind: 'email',
    index,
    text: address,
    ...(note !== undefined && { note }),
    isUsable: true,
    value: address
  }))
}

const toUnusable = (kind: ContactPoint['kind'], field: string | undefined): readonly UsableContactPoint[] => {
  const text = field?.trim() ?? ''
  return text === '' ? [] : [{ kind, index: 0, text, isUsable: false, value: text }]
}
