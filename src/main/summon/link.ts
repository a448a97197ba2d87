import type { LinkProblem } from '../../shared/summons.ts'
import type { QueryKind } from '../../shared/match.ts'
import { trimSigns } from '../../shared/trim-signs.ts'
import { readPairs } from './link-values.ts'

/** A lookup of this text as this kind and as no other: a `glance://` link can do nothing else. */
export interface LinkLookup {
  readonly kind: Extract<QueryKind, 'phone' | 'email' | 'id' | 'name'>
  readonly text: string
  /** Present when another key of the link could not be read. */
  readonly problem?: LinkProblem
}

const maxLinkLength = 2048

/** Windows adds a slash behind the host; some phone systems leave out the two before it. */
const lookupAddress = /^glance:(?:\/\/)?lookup\/?(?:(?:\?|%3f)(?<query>.*))?$/isu

/** True for any `glance:` address that asks for a lookup, readable or not. */
export const isLookupLink = (address: string): boolean =>
  /^glance:\/{0,3}lookup\/?(?:[?#]|%3f|$)/iu.test(address.slice(0, maxLinkLength).trim())

/**
 * Reads `glance://lookup?phone=…`, `?email=…`, `?id=…` or `?name=…`, which a phone system opens for an incoming call. Of
 * several keys, the first that can be read counts, in this order; unknown keys are ignored. `null` for any other address,
 * and when no value is what its key says: a link can start a lookup and nothing else.
 */
export const decodeLink = (address: string): LinkLookup | null => {
  if (address.length > maxLinkLength) return null
  const query = lookupAddress.exec(address.trim())?.groups?.['query']
  if (query === undefined) return null
  const pairs = readPairs(query)
  const found = readers.map(({ kind, toText }) => {
    const values = new Set(
      (pairs.get(kind) ?? []).map((value) => value.trim()).filter((value) => value !== '')
    )
    const texts = [...values].map(toText)
    const [text = null] = texts
    const spellings = new Set(texts.map((each) => each?.replace(/[\s().-]/gu, '') ?? null))
    // Two different values: it is unknown which one is meant.
    return { kind, isGiven: values.size > 0, text: spellings.size > 1 ? null : text }
  })
  const hasUnreadable = found.some(({ isGiven, text }) => isGiven && text === null)
  for (const { kind, text } of found)
    if (text !== null) return { kind, text, ...(hasUnreadable && { problem: 'link-partly-read' }) }
  return null
}

const phonePattern = /^\+?[\d\s()./-]{3,}(?:[;,\s]*(?:ext\.?|x|#)=?\s?\d{1,6}|[,;pw]{1,4}\d{1,6})?$/iu
const callScheme = /^(?:tel|sips?|callto):(?:\/\/)?/iu

/** Adds `tel:`, so that whoever reads it sees at once what the digits are. */
const toPhone = (value: string): string | null => {
  const inner = withoutName(value)
  const isCallAddress = callScheme.test(inner) || /^\+?[\d\s().-]+@/u.test(inner)
  const number = inner
    .replace(callScheme, '')
    // The key that some phones press behind a number, and `(+47) 55 …`
    .replace(/#$/u, '')
    .replace(/^\(\s?(\+\d{1,3})\s?\)/u, '$1 ')
    // The exchange of `sip:+4755123456@pbx.example`, and what follows a number: `;phone-context=…`
    .replace(isCallAddress ? /[@;](?!ext).*$/u : /;(?:phone-context|isub|user|transport)\b.*$/iu, '')
    // A plus is written for a space, and belongs to a number at its beginning only.
    .replace(/(?<=.)\++/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (number.length > 40 || !phonePattern.test(number) || !/\d.*\d.*\d/u.test(number)) return null
  return number.startsWith('+') ? number : `tel:${number}`
}

/** The number or address of `"Eva" <sip:…>`, `Eva Dahl 55 12 34 56`, `55 12 34 56 (Eva Dahl)` and `{55123456}`. */
const withoutName = (value: string): string => {
  const inAngles = /^(?:"[^"<>]*"\s*|[\p{L} .'-]*)<([^<>]+)>\s*(?:;.*)?$/u.exec(value)?.[1]
  if (inAngles !== undefined) return inAngles
  const bare = trimSigns(value, /["'{[]/u, /["'}\]]/u)
  return numberBesideName(bare) ?? bare
}

/** In steps: one pattern for a name, a number and a name would try every way to divide the text among the three. */
const numberBesideName = (text: string): string | null => {
  const name = /^"?\p{L}[\p{L} .'-]*/u.exec(text)?.[0] ?? ''
  const signs = name === '' ? '' : (/^"?[ :(<[]*/u.exec(text.slice(name.length))?.[0] ?? '')
  const isApart = name === '' || signs.length > 1 || (signs === '' ? name.endsWith(' ') : signs !== '"')
  const rest = text.slice(name.length + signs.length)
  const run = /^\+?[\d(][\d ()./+-]*/u.exec(rest)?.[0] ?? ''
  const number = trimSigns(run, null, /\D/u)
  const isBehindFine = /^(?:[)>\]]*|[ (<["-]+\p{L}[\p{L} .'-]*[)>\]"]*)$/u.test(rest.slice(number.length))
  return isApart && isBehindFine && number.length > 1 ? number : null
}

const addressPattern =
  /^[^\s\p{C}\p{DI}@<>()[\],;:"\\]+@[^\s\p{C}\p{DI}@<>()[\],;:"\\/]+\.[^\s\p{C}\p{DI}@<>()[\],;:"\\/.]{2,}$/u

/** One address, or several with a comma or a semicolon between them. */
const toEmail = (value: string): string | null => {
  const whole = toAddress(value)
  if (whole !== null) return whole
  const addresses = value
    .split(/[;,]/u)
    .filter((part) => part.trim() !== '')
    .map(toAddress)
  return addresses.length > maxAddresses || addresses.includes(null) ? null : addresses.join('; ')
}

const maxAddresses = 3

/** A plus belongs to `eva+crm@…`, and is a space at the ends of an address. */
const toAddress = (value: string): string | null => {
  const bare = trimSigns(value, /[\s+]/u, /[\s+]/u)
    .replace(/^(?:mailto|sips?):/iu, '')
    .replace(/^(?:"[^"<>]*"|[\p{L}\p{N}\s+.'-]*)[\s+]*<([^<>]*)>[\s+;,.]*$/u, '$1')
    .replace(/^[\s+']+|[\s+'.,;]+$/gu, '')
    .replace(/^mailto:/iu, '')
  return bare.length <= 254 && addressPattern.test(bare) ? bare : null
}

const toId = (value: string): string | null => {
  const digits = value.replace(/^#\s*/u, '')
  return /^[1-9]\d{0,9}$/u.test(digits) && Number(digits) <= 2_147_483_647 ? `#${digits}` : null
}

const toName = (value: string): string | null =>
  [...value].length <= 100 && /[\p{L}\p{N}]/u.test(value) && !/[\n\p{Cc}]/u.test(value) ? value : null

const readers: readonly {
  readonly kind: LinkLookup['kind']
  readonly toText: (value: string) => string | null
}[] = [
  { kind: 'phone', toText: toPhone },
  { kind: 'email', toText: toEmail },
  { kind: 'id', toText: toId },
  { kind: 'name', toText: toName }
]
