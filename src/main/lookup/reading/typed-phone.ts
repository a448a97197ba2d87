import { trimSigns } from '../../../shared/trim-signs.ts'
import { extensionWords } from './extension-words.ts'
import { behindPhoneLabel } from './labels.ts'
import { withoutMoments } from './moments.ts'
import { toPhoneNumbers } from './phone-entries.ts'
import type { PhoneNumber } from './phone-number.ts'
import { withoutWrapping } from './set-aside.ts'

/** Programs that call write a number as an address. Of a SIP address, the number is the part before the `@`. */
const callAddress =
  /^(?:tel|callto|sips?|dialto|phoneto|voip|skype|facetime(?:-audio)?|whatsapp|sms):(?:\/\/)?(?<number>[^@?]+)(?:@\S*|\?\S*)?$/iu
/** `+4755123456@pbx.example` without its scheme. */
const numberAt = /^(?<number>\+[\d\s().-]{5,25})@\S+$/u

/** No number with its label and extension is longer. */
const maxTextLength = 120

/** Pictures of telephones, pens, letters and so on that stand in place of a label. */
const pictures = /^[\p{Extended_Pictographic}\p{So}\s]+(?=[^\s\p{Extended_Pictographic}])/u

/** Conferences have a code that is entered as an extension is. */
const extension = new RegExp(
  `[\\s,;]*[([]?[\\s,;]*(?:${extensionWords}|option|opt|pin)[\\s.:=]*\\d{1,6}#?[\\s)\\].]*$`,
  'iu'
)
/** `(mobil)`, `[privat]`, behind the number. */
const note = /\s?[([][\p{L} .:-]{1,30}[)\]]$/u
/** Pauses and the keys that are pressed after them. */
const pauses = /\s{0,9}[,;wp]{1,9}\s?\d{1,8}#?$/iu
const parameters = /;(?:ext|phone-context|isub|tsp|user|transport|tag|postd)=?[^\s>]*/giu

/**
 * The number of a text that is one number and nothing else, in the spelling of a phone: without a label, `tel:`, brackets
 * around it and an extension. `null` for other text.
 */
export const toPhonePiece = (text: string): string | null => {
  if (text.length > maxTextLength) return null
  const whole = withoutWrapping(text.replace(pictures, ''))
  const address = callAddress.exec(whole)?.groups?.['number'] ?? numberAt.exec(whole)?.groups?.['number']
  const labelled =
    address === undefined ? (behindPhoneLabel(whole) ?? whole) : decode(withoutParameters(address))
  const inner = labelled === whole ? whole : withoutWrapping(labelled.replace(pictures, ''))
  const scheme = callAddress.exec(inner)?.groups?.['number']
  const bare = withoutWrapping(
    scheme === undefined ? withoutParameters(inner) : decode(withoutParameters(scheme))
  )
  const main = trimSigns(
    withoutWrapping(bare.replace(note, '').replace(extension, '').replace(pauses, '')),
    null,
    /[\s.,;]/u
  )
  return /^[+\d(][\d\s()./+-]*$/u.test(main) ? main : null
}

const withoutParameters = (text: string): string => text.replace(parameters, '')

const decode = (text: string): string =>
  text
    .replace(/%(?:2[0-9a-f]|3[0-9])/giu, (code) => decodeURIComponent(code))
    .replace(/[+](?=.)(?<!^[+])/gu, ' ')

/** True for `tel:…`, `sip:…` and so on: an address that only a telephone can open. */
export const isCallAddress = (text: string): boolean => callAddress.test(withoutWrapping(text))

/** True when a label or a picture says that a phone number follows. */
export const isLabelledPhone = (text: string): boolean => {
  const whole = withoutWrapping(text)
  return !isCallAddress(text) && (pictures.test(whole) || behindPhoneLabel(whole) !== null)
}

/** A phone number inside a longer text. */
export interface FoundPhone {
  readonly start: number
  readonly end: number
  readonly number: PhoneNumber
}

const maxPhones = 3
/** Beside words, shorter runs of digits are years, postcodes, prices and the like. */
const minLengthBesideWords = 8
const digitRuns = /(?<![\p{L}\p{N}])[+(]{0,2}\s?\d[\d ()./+,-]{5,58}\d(?!\p{L})/gu
/** Dates with spaces. Those with signs are set aside before. */
const dates = /^(?:(?:19|20)\d\d \d{1,2} \d{1,2}|\d{1,2} \d{1,2} (?:19|20)\d\d)$/u

/** A host's address. Four pairs of digits are rather a phone number. */
export const isIpAddress = (text: string): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$/u.test(text) && !/^\d\d(?:\.\d\d){3}$/u.test(text)

/** The numbers in a longer text that a country's plan contains. */
export const findPhones = (text: string, country: string): readonly FoundPhone[] => {
  const found = new Map<string, FoundPhone>()
  for (const { 0: run, index } of withoutMoments(text).matchAll(digitRuns)) {
    if (dates.test(run.trim())) continue
    for (const { number } of toPhoneNumbers(run, country)) {
      const digits = number.international ?? ''
      if (!number.isValid || digits.length < minLengthBesideWords || found.has(digits)) continue
      found.set(digits, { start: index, end: index + run.length, number })
      if (found.size === maxPhones) return [...found.values()]
    }
  }
  return [...found.values()]
}
