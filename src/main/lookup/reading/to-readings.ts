import type { QueryKind } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import { findAddresses } from './find-addresses.ts'
import { behindCustomerLabel, behindIdLabel } from './labels.ts'
import { markedReadings, numbersOrName } from './mixed-readings.ts'
import { toShortNumber } from './number-readings.ts'
import { toCode } from './organisation-number.ts'
import { toPhoneNumber } from './phone-number.ts'
import { hasContent, maxNameLength, nameReadings, toDomainReading, toPhoneReading } from './plain-readings.ts'
import { publicMailDomains } from './public-mail-domains.ts'
import type { QueryReading } from './query-reading.ts'
import { findRecordLinks } from './record-link.ts'
import { toRecordId } from './record-id.ts'
import { toNamedRequest } from './request-number.ts'
import { toName, withoutWrapping } from './set-aside.ts'
import { findPhones, toPhonePiece } from './typed-phone.ts'
import { unpack } from './unpack.ts'
import { isKnownEnding, toDomain, withoutWebLabel } from './web-domain.ts'

/** A pasted text is read up to here. */
const maxTextLength = 2_000

/**
 * Recognises an id, a phone number, an address and so on, and sets aside what stands around it. Empty for text without a
 * letter or a digit, and for long text that contains nothing of the kind. `country` (ISO 3166, two letters) is the
 * country of phone numbers without a country code. With `onlyKind`, the text is read as this kind and as no other.
 */
export const toReadings = (typed: string, country: string, onlyKind?: QueryKind): readonly QueryReading[] => {
  const text = unpack(tidy(typed.slice(0, maxTextLength))).trim()
  if (!hasContent(text)) return []
  return onlyKind === undefined ? allReadings(text, country) : readingsOfKind(text, country, onlyKind)
}

/** True for a text that is too long for a name and in which nothing was recognised. */
export const isTooLong = (typed: string, readings: readonly QueryReading[]): boolean =>
  readings.length === 0 && tidy(typed.slice(0, maxTextLength)).trim().length > maxNameLength

/** The kind that the window shows beside the search box. */
export const kindOf = (readings: readonly QueryReading[]): QueryKind | null => readings[0]?.kind ?? null

const allReadings = (text: string, country: string): readonly QueryReading[] => {
  const links = linkReadings(text)
  if (links.length > 0) return links
  const addresses = findAddresses(text)
  if (addresses.length > 0)
    return emailReadings(addresses, [
      ...phonesBeside(text, addresses, country),
      ...numbersInAddresses(addresses, country)
    ])
  const piece = withoutWrapping(text)
  return (
    idReadings(piece) ??
    requestReadings(text, piece) ??
    customerReadings(piece) ??
    domainReadings(piece) ??
    markedReadings(text, country) ??
    numbersOrName(text, country)
  )
}

/** The numbers of a signature. The digits of an address are none. */
const phonesBeside = (
  text: string,
  addresses: readonly string[],
  country: string
): readonly QueryReading[] => {
  const lower = text.toLowerCase()
  const rest = addresses.reduce((kept, address) => kept.replaceAll(address, ' '), lower)
  return findPhones(rest, country).map(({ number }) => toPhoneReading(number))
}

/** `4755123456@pbx.example` may be an address of internet telephony. */
const numbersInAddresses = (addresses: readonly string[], country: string): readonly QueryReading[] =>
  addresses.flatMap((address) => {
    const digits = /^\d{8,15}(?=@)/u.exec(address)?.[0] ?? ''
    const number = toPhoneNumber(digits, country)
    return number?.isValid === true ? [toPhoneReading(number)] : []
  })

/** A link from a phone system says what its value is. */
const readingsOfKind = (text: string, country: string, kind: QueryKind): readonly QueryReading[] => {
  switch (kind) {
    case 'name':
      return nameReadings(toName(text))
    case 'phone': {
      const piece = toPhonePiece(text)
      const number = toPhoneNumber(piece ?? text, country) ?? toShortNumber(piece ?? '', country)
      return number === null
        ? findPhones(text, country).map((found) => toPhoneReading(found.number))
        : [toPhoneReading(number)]
    }
    case 'id': {
      const companyId = toRecordId(withoutWrapping(text).replace(/^#\s*/u, ''))
      return companyId === null ? [] : [{ kind: 'id', companyId, isCertain: true }]
    }
    case 'email':
      return emailReadings(findAddresses(text), [])
    default:
      return allReadings(text, country).filter((reading) => reading.kind === kind)
  }
}

const linkReadings = (text: string): readonly QueryReading[] =>
  findRecordLinks(text).flatMap(({ record, id }): readonly QueryReading[] => {
    const number = toRecordId(id)
    if (number === null) return []
    return [
      record === 'company' ? { kind: 'link', companyId: number } : { kind: 'request', requestId: number }
    ]
  })

/** The domains come last, for people who are not in SuperOffice but whose company is. */
const emailReadings = (
  addresses: readonly string[],
  beside: readonly QueryReading[]
): readonly QueryReading[] => {
  const domains = addresses
    .map((address) => address.slice(address.indexOf('@') + 1))
    .filter((host) => !publicMailDomains.has(host))
    .flatMap((host) => toDomain(host) ?? [])
    .filter((domain) => !publicMailDomains.has(domain))
  return [
    ...addresses.map((address): QueryReading => ({ kind: 'email', address })),
    ...beside,
    ...[...new Set(domains)].map(toDomainReading)
  ]
}

/** `#199` is a company's id, or a request's number as it is written in mails. */
const idReadings = (piece: string): readonly QueryReading[] | null => {
  const hashed = /^#\s*(\d+)$/u.exec(piece)?.[1]
  const digits = hashed ?? /^\d+$/u.exec(behindIdLabel(piece) ?? '')?.[0]
  if (digits === undefined) return null
  const id = toRecordId(digits)
  if (id === null) return nameReadings(piece)
  const reading: QueryReading = { kind: 'id', companyId: id, isCertain: true }
  return hashed === undefined ? [reading] : [reading, { kind: 'request', requestId: id }]
}

const requestReadings = (text: string, piece: string): readonly QueryReading[] | null => {
  const requestId = toNamedRequest(piece) ?? toNamedRequest(text)
  return requestId === null ? null : [{ kind: 'request', requestId }, ...nameReadings(toName(text))]
}

const customerReadings = (piece: string): readonly QueryReading[] | null => {
  const digits = toCode(behindCustomerLabel(piece) ?? '')
  return /^\d{1,14}$/u.test(digits)
    ? [{ kind: 'organisation-number', digits, spellings: [digits], isLikely: true }]
    : null
}

/** `nordlys.example`, `https://www.nordlys.example/kontakt`, `@nordlys.example`, `Web: nordlys.example`. */
const domainReadings = (piece: string): readonly QueryReading[] | null => {
  const address = withoutWebLabel(piece).replace(/^@/u, '')
  const domain = toDomain(address)
  if (domain === null) return null
  if (piece.startsWith('@')) return [toDomainReading(domain)]
  // `St.Olav`, `J.P.Morgan`
  const isName = address === piece && address.toLowerCase().endsWith(domain) && !isKnownEnding(domain)
  return isName
    ? [...nameReadings(piece), toDomainReading(domain)]
    : [toDomainReading(domain), ...nameReadings(piece)]
}
