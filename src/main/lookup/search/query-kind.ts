import type { QueryKind } from '../../../shared/match.ts'
import { toPhoneNumber, type PhoneNumber } from './phone-match.ts'

/** One way to understand what was typed. Several may apply; they are tried in the order in which they come. */
export type QueryReading =
  /** `isSure`: said to be one, as `#199`, so that it can be nothing else. */
  | { readonly kind: 'id'; readonly companyId: number; readonly isSure: boolean }
  | { readonly kind: 'link'; readonly companyId: number }
  | { readonly kind: 'phone'; readonly number: PhoneNumber }
  /**
   * `digits`: without the letters and signs around them; `whole`: with its country's letters, where it has them.
   * `isLikely`: false for what is a phone number of the agent's own country and no longer or shorter than one.
   */
  | {
      readonly kind: 'organisation-number'
      readonly digits: string
      readonly whole: string
      readonly isLikely: boolean
    }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'name'; readonly text: string }

const largestId = 2_147_483_647
/** No SuperOffice database has ten million companies: a longer row of digits is far likelier a phone number. */
const longestBareId = 7
/** Providers whose domain says nothing about whom the writer works for. */
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
 * Recognises what an agent has at hand. Never empty for text that has a letter or a digit. `country` (ISO 3166, two
 * letters) is where a phone number without a country code belongs.
 */
export const toReadings = (typed: string, country: string): readonly QueryReading[] => {
  const text = typed.normalize('NFC').trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const name: QueryReading = { kind: 'name', text }

  const linkedId = toLinkedId(text)
  if (linkedId !== null) return [{ kind: 'link', companyId: linkedId }]
  const address = toEmail(text)
  if (address !== null) return emailReadings(address)
  const numbered = /^#\s*(\d+)$/u.exec(text)?.[1]
  if (numbered !== undefined) {
    const companyId = toId(numbered)
    return companyId === null ? [name] : [{ kind: 'id', companyId, isSure: true }]
  }
  const labelled = toLabelledNumber(text)
  if (labelled !== null) {
    const number = { kind: 'organisation-number', ...labelled, isLikely: true } as const
    // With its country's letters it has two spellings to be asked for, and is no name.
    return labelled.whole === labelled.digits ? [number, name] : [number]
  }
  const domain = toDomain(text)
  if (domain !== null) return [{ kind: 'domain', domain }, name]
  const numbers = numberReadings(text, country)
  return numbers.length === 0 ? [name] : numbers
}

/** How the reading is called beside the search box. */
export const kindOf = (readings: readonly QueryReading[]): QueryKind | null => readings[0]?.kind ?? null

const toId = (digits: string): number | null => {
  const id = Number(digits)
  return id >= 1 && id <= largestId ? id : null
}

/**
 * The id of the company that an address of SuperOffice's web client shows (docs/superoffice.md#links-to-records). The
 * address may be complete, lack its host, or be percent-encoded, as it is inside another link.
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

/** Someone unknown often writes from a company that is known: its domain comes second. */
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
const toLabelledNumber = (text: string): { readonly digits: string; readonly whole: string } | null => {
  const match =
    /^([A-Z]{2}|CHE|HR[AB]|org\.?\s?(?:nr|no|nummer)?\.?|cvr\.?|kvk\.?|ust-?id(?:nr)?\.?|vat(?:\s?no)?\.?|mva)\s*[:.-]?\s*(\d[\d\s.-]{4,}\d(?:\s?B\d{2})?)\s*(MVA|VAT)?$/iu.exec(
      text
    )
  const [, label = '', number = '', ending = ''] = match ?? []
  if (number === '') return null
  const digits = toCode(number)
  // Only a country's letters are part of the number; every other label says what follows.
  return { digits, whole: countryLetters.test(label) ? toCode(label + number + ending) : digits }
}

const countryLetters = /^(?:[A-Z]{2}|CHE)$/iu

const toCode = (text: string): string => text.replace(/[\s.-]/gu, '').toUpperCase()

/** How many digits the organisation numbers of a country have, where its phone numbers may have as many. */
const organisationNumberLengths: Readonly<Record<string, number>> = {
  NO: 9,
  SE: 10,
  DK: 8,
  FI: 8,
  NL: 8,
  GB: 8,
  DE: 9
}

/** Digits can be an id, a phone number or an organisation number, and are tried in this order. */
const numberReadings = (text: string, country: string): readonly QueryReading[] => {
  const isBare = /^\d+$/u.test(text)
  const companyId = isBare && text.length <= longestBareId && !text.startsWith('0') ? toId(text) : null
  const number = toPhoneNumber(text, country)
  const isPhone = number !== null && (companyId === null || number.isValid)
  const isPhoneOnly = /^(?:\+|00|tel:)/iu.test(text)
  const digits = text.replace(/[\s.-]/gu, '')
  const isNumber = !isPhoneOnly && /^\d{2,14}$/u.test(digits)
  const isLikely = number?.isValid !== true || organisationNumberLengths[country] === digits.length
  return [
    ...(companyId === null ? [] : [{ kind: 'id', companyId, isSure: false } as const]),
    ...(isPhone ? [{ kind: 'phone', number } as const] : []),
    ...(isNumber ? [{ kind: 'organisation-number', digits, whole: digits, isLikely } as const] : [])
  ]
}
