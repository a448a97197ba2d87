import type { QueryKind } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import { toPhoneNumber, type PhoneNumber } from './phone-match.ts'

/** One way to read what was typed. Several can apply, the likeliest first. */
export type QueryReading =
  /** `isCertain` is true when it was typed as an id (`#199`) and can't be anything else. */
  | { readonly kind: 'id'; readonly companyId: number; readonly isCertain: boolean }
  | { readonly kind: 'link'; readonly companyId: number }
  | { readonly kind: 'phone'; readonly number: PhoneNumber }
  /**
   * `digits` is the number without letters and signs; `spellings` are the ways in which SuperOffice may have stored it.
   * `isLikely` is false for a valid phone number of a length that the country's organisation numbers don't have.
   */
  | {
      readonly kind: 'organisation-number'
      readonly digits: string
      readonly spellings: readonly string[]
      readonly isLikely: boolean
    }
  | { readonly kind: 'request'; readonly requestId: number }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'name'; readonly text: string }

const maxId = 2_147_483_647
/** No SuperOffice database has ten million companies, so more digits are probably a phone number. */
const maxBareIdLength = 7
/** Mail providers: an address at one of them doesn't tell which company its owner works for. */
const publicMailDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'outlook.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'freenet.de',
  'online.no',
  'ziggo.nl',
  'kpnmail.nl',
  'telia.com',
  'btinternet.com',
  'proton.me',
  'protonmail.com'
])

/**
 * Recognises an id, a phone number, an address and so on. Never empty for text with a letter or a digit. `country` (ISO
 * 3166, two letters) is the country of phone numbers without a country code. With `onlyKind`, the text is read as this
 * kind and as no other.
 */
export const toReadings = (typed: string, country: string, onlyKind?: QueryKind): readonly QueryReading[] => {
  const readings = allReadings(typed, country)
  if (onlyKind === undefined || readings.length === 0) return readings
  return onlyKind === 'name'
    ? [{ kind: 'name', text: tidy(typed).trim() }]
    : readings.filter(({ kind }) => kind === onlyKind)
}

const allReadings = (typed: string, country: string): readonly QueryReading[] => {
  const text = tidy(typed).trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const name: QueryReading = { kind: 'name', text }

  const linkedId = toLinkedId(text)
  if (linkedId !== null) return [{ kind: 'link', companyId: linkedId }]
  const address = toEmail(text)
  if (address !== null) return emailReadings(address)
  const numbered = /^#\s*(\d+)$/u.exec(text)?.[1]
  if (numbered !== undefined) {
    const companyId = toId(numbered)
    return companyId === null ? [name] : [{ kind: 'id', companyId, isCertain: true }]
  }
  const labelled = toLabelledNumber(text)
  if (labelled !== null) {
    const number = { kind: 'organisation-number', ...labelled, isLikely: true } as const
    // A number with its country's letters has two spellings to search for, and can't be a name.
    return labelled.spellings.length === 1 ? [number, name] : [number]
  }
  const domain = toDomain(text)
  if (domain !== null) return [{ kind: 'domain', domain }, name]
  const numbers = numberReadings(text, country)
  return numbers.length === 0 ? [name] : numbers
}

/** The kind that the window shows beside the search box. */
export const kindOf = (readings: readonly QueryReading[]): QueryKind | null => readings[0]?.kind ?? null

const toId = (digits: string): number | null => {
  const id = Number(digits)
  return id >= 1 && id <= maxId ? id : null
}

/**
 * The id of the company that an address of SuperOffice's web client shows (docs/superoffice.md#links-to-records). The
 * address may be complete, without its host, or percent-encoded as a part of another link.
 */
const toLinkedId = (text: string): number | null => {
  if (/\s/u.test(text)) return null
  const digits = /(?:[?&]|%3f|%26)contact_id(?:=|%3d)(\d{1,10})(?!\d)/iu.exec(text)?.[1]
  return digits === undefined ? null : toId(digits)
}

/** `eva@nordlys.example`, also as `Eva Dahl <eva@nordlys.example>` or `mailto:eva@nordlys.example?subject=…`. */
const toEmail = (text: string): string | null => {
  const bare = /<([^<>\s]+)>\s*$/u.exec(text)?.[1] ?? text.replace(/^mailto:/iu, '').replace(/\?.*$/u, '')
  const isAddress =
    bare.length <= 254 && /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"/]+\.[^\s@<>()[\],;:"/.]{2,}$/u.test(bare)
  return isAddress ? bare.toLowerCase() : null
}

/** The domain comes second, for people who are not in SuperOffice but whose company is. */
const emailReadings = (address: string): readonly QueryReading[] => {
  const domain = address.slice(address.indexOf('@') + 1)
  const email: QueryReading = { kind: 'email', address }
  return publicMailDomains.has(domain) ? [email] : [email, { kind: 'domain', domain }]
}

const toDomain = (text: string): string | null => {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^\s/:?#@]+)(?::\d+)?(?:[/?#]\S*)?$/iu.exec(text)?.[1]
  if (host === undefined) return null
  const isDomain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host)
  return isDomain ? host.toLowerCase() : null
}

/** `NO 987 654 321 MVA`, `DE123456789`, `SE556036079301`, `CHE-123.456.789`, `NL123456789B01`, `HRB 12345`. */
const toLabelledNumber = (
  text: string
): { readonly digits: string; readonly spellings: readonly string[] } | null => {
  const match =
    /^([A-Z]{2}|CHE|HR[AB]|org\.?\s?(?:nr|no|nummer)?\.?|cvr\.?|kvk\.?|ust-?id(?:nr)?\.?|vat(?:\s?no)?\.?|mva)\s*[:.-]?\s*(\d[\d\s.-]{4,}\d(?:\s?B\d{2})?)\s*(MVA|VAT)?$/iu.exec(
      text
    )
  const [, label = '', number = '', ending = ''] = match ?? []
  if (number === '') return null
  const digits = toCode(number)
  // A country's letters are part of the number; other labels only say what kind of number it is.
  const whole = countryLetters.test(label) ? toCode(label + number + ending) : digits
  return { digits, spellings: [...new Set([whole, digits])] }
}

const countryLetters = /^(?:[A-Z]{2}|CHE)$/iu

const toCode = (text: string): string => text.replace(/[\s.-]/gu, '').toUpperCase()

/** How many digits organisation numbers have, in countries whose phone numbers can have as many. */
const organisationNumberLengths: Readonly<Record<string, number>> = {
  NO: 9,
  SE: 10,
  DK: 8,
  FI: 8,
  NL: 8,
  GB: 8,
  DE: 9
}

/** Digits can be an id, a phone number or an organisation number, in this order. */
const numberReadings = (text: string, country: string): readonly QueryReading[] => {
  const isBare = /^\d+$/u.test(text)
  const companyId = isBare && text.length <= maxBareIdLength && !text.startsWith('0') ? toId(text) : null
  const number = toPhoneNumber(text, country)
  const isPhone = number !== null && (companyId === null || number.isValid)
  const isPhoneOnly = /^(?:\+|00|tel:)/iu.test(text)
  const digits = text.replace(/[\s.-]/gu, '')
  const isNumber = !isPhoneOnly && /^\d{2,14}$/u.test(digits)
  const isLikely = number?.isValid !== true || organisationNumberLengths[country] === digits.length
  return [
    ...(companyId === null ? [] : [{ kind: 'id', companyId, isCertain: false } as const]),
    ...(isPhone ? [{ kind: 'phone', number } as const] : []),
    ...(isNumber ? [{ kind: 'organisation-number', digits, spellings: [digits], isLikely } as const] : [])
  ]
}
