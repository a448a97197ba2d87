import { trimSigns } from '../../../shared/trim-signs.ts'
import { withoutLabels } from './labels.ts'
import { findBareNumbers, toLetteredReadings, toNumberReadings } from './number-readings.ts'
import { findMarkedNumbers, type MarkedNumber } from './marked-numbers.ts'
import type { OrganisationNumber } from './organisation-number.ts'
import { toPhoneNumber } from './phone-number.ts'
import { hasContent, nameReadings, toDomainReading, toPhoneReading } from './plain-readings.ts'
import type { QueryReading } from './query-reading.ts'
import { toName } from './set-aside.ts'
import { findPhones } from './typed-phone.ts'
import { findDomains, withoutWebLabel } from './web-domain.ts'

/** A longer text beside a number is a sentence and not a name. */
const maxNameBesideLength = 60

/** The organisation numbers of a text that say what they are, and what stands beside them. `null` when there is none. */
export const markedReadings = (text: string, country: string): readonly QueryReading[] | null => {
  const numbers = findMarkedNumbers(text, country)
  if (numbers.length === 0) return null
  const rest = withoutSpans(text, numbers)
  const phones = findPhones(rest, country)
  const words = withoutLabels(withoutSpans(rest, phones))
  const isName = !hasContent(words) && numbers.some(({ hasLetters }) => !hasLetters)
  return [
    ...numbers.map((number): QueryReading => ({
      kind: 'organisation-number',
      ...toNumber(number),
      isLikely: true
    })),
    ...numbers.flatMap(phonesOf),
    ...phones.map(({ number }) => toPhoneReading(number)),
    // A company may be called what looks like a label, but no company is called `DE123456789`.
    ...(isName ? nameReadings(text) : nameBeside(words))
  ]
}

const toNumber = ({ digits, spellings }: OrganisationNumber): OrganisationNumber => ({ digits, spellings })

/** `DK 86 77 66 55` may be a phone number in Denmark. */
const phonesOf = ({ digits, mayBePhoneOf }: MarkedNumber): readonly QueryReading[] => {
  const number = mayBePhoneOf === null ? null : toPhoneNumber(digits, mayBePhoneOf)
  return number?.isValid === true ? [toPhoneReading(number)] : []
}

/** A text that is a number, or has one in it, or is a name. */
export const numbersOrName = (text: string, country: string): readonly QueryReading[] => {
  const whole = toNumberReadings(text, country)
  if (whole.length > 0) return whole
  const lettered = toLetteredReadings(text, country)
  if (lettered.length > 0) return [...lettered, ...nameReadings(toName(text))]
  const phones = findPhones(text, country)
  if (phones.length > 0)
    return [
      ...phones.map(({ number }) => toPhoneReading(number)),
      ...nameBeside(withoutLabels(withoutSpans(text, phones))),
      ...findDomains(text).map(({ domain }) => toDomainReading(domain))
    ]
  const name = toName(text)
  // `Kunde: 912 345 678`
  const labelled = name === text ? [] : toNumberReadings(name, country)
  if (labelled.length > 0) return labelled
  const numbers = findBareNumbers(text, country)
  if (numbers.length > 0)
    return [
      ...numbers.map(({ reading }) => reading),
      ...nameBeside(withoutLabels(withoutSpans(text, numbers)))
    ]
  const domains = findDomains(text)
  const domainReadings = domains.map(({ domain }) => toDomainReading(domain))
  const rest = withoutWebLabel(withoutSpans(text, domains).trim())
  if (domains.length > 0 && !/\p{L}/u.test(rest)) return [...domainReadings, ...nameReadings(name)]
  // `Nordlys AS (nordlys.example)`; but `Booking.com BV` is a name.
  const beside = domains.some(({ isApart }) => isApart) && letters.test(rest) ? nameBeside(rest) : []
  return beside.length > 0 ? [...domainReadings, ...beside] : [...nameReadings(name), ...domainReadings]
}

/** Fewer letters beside an address are a word such as `see`, and not a name. */
const letters = /(?:\p{L}[^\p{L}]*){4}/u

/** The name that stands beside a number: `Eva Dahl, tlf. 55 12 34 56`. A longer text is a sentence, and digits are no name. */
const nameBeside = (rest: string): readonly QueryReading[] => {
  // Of a signature, the first part with a letter.
  const part = rest.split(/[;|·•]/u).find((each) => /\p{L}/u.test(each)) ?? ''
  const name = toName(trimSigns(withoutCallAddress(part), /[\s/\\.)+&-]/u, /[\s/\\(+&]/u))
  return part.length > maxNameBesideLength || !/\p{L}/u.test(name) ? [] : nameReadings(name)
}

/** Without `<sip: @pbx.example>`, of which the number has been taken out, at its end. */
const withoutCallAddress = (text: string): string => {
  const lastLine = text.lastIndexOf('\n') + 1
  const at = text.slice(lastLine).search(/(?<![\p{L}\p{N}])(?:sips?|tel|callto):/iu)
  return at === -1 ? text : trimSigns(text.slice(0, lastLine + at), null, /[\s"<([]/u)
}

const withoutSpans = (
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[]
): string => {
  let rest = ''
  let at = 0
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} `
    at = end
  }
  return rest + text.slice(at)
}
