import { behindNumberLabel } from './labels.ts'
import { isOfCountry, toBareNumber, toCode } from './organisation-number.ts'
import { toPhoneNumbers } from './phone-entries.ts'
import { toPhoneNumber, type PhoneNumber } from './phone-number.ts'
import type { QueryReading } from './query-reading.ts'
import { toRecordId } from './record-id.ts'
import { withoutWrapping } from './set-aside.ts'
import { isCallAddress, isIpAddress, isLabelledPhone, findPhones, toPhonePiece } from './typed-phone.ts'

/** No SuperOffice database has ten million companies or requests, so more digits are probably a phone number. */
const maxBareIdLength = 7

/**
 * The readings of a text that is a number and nothing else, in this order: id, phone number, organisation number or the
 * company's number, request, name (`1881`, `7-11`). What can only be an organisation number comes first. Empty for any
 * other text.
 */
export const toNumberReadings = (text: string, country: string): readonly QueryReading[] => {
  const whole = withoutWrapping(text)
  if (isIpAddress(whole)) return []
  const isLabelled = isLabelledPhone(text)
  const bareText = behindNumberLabel(whole) ?? whole
  const piece = toPhonePiece(isLabelled ? text : bareText)
  // A label makes `1881` a number, which is too short for one otherwise.
  const isSaidToBePhone = isLabelled || isCallAddress(text)
  const number =
    piece === null
      ? null
      : (toPhoneNumber(piece, country) ?? (isSaidToBePhone ? toShortNumber(piece, country) : null))
  // Of `tel:12345` and `+47 12 34 56 78` the agent knows already that they are phone numbers.
  const isPhoneOnly = isCallAddress(text) || (piece !== null && /^\(?\s?(?:\+|00)/u.test(piece))
  const bare = isLabelled ? (piece ?? '') : bareText
  const isValid = number?.isValid === true

  const companyId =
    /^[1-9]\d*$/u.test(bare) && bare.length <= maxBareIdLength && !isLabelled ? toRecordId(bare) : null
  const organisation = isPhoneOnly ? null : toBareNumber(bare, country, isValid || isLabelled)
  const isFirst = organisation?.isUnmistakable === true && !isLabelled
  const organisationReadings: readonly QueryReading[] =
    organisation === null || (isLabelled && organisation.digits.length < minLabelledLength)
      ? []
      : [
          {
            kind: 'organisation-number',
            digits: organisation.digits,
            spellings: organisation.spellings,
            isLikely: isFirst || (!isLabelled && (!isValid || isOfCountry(organisation.digits, country)))
          }
        ]
  // Two numbers, of which none is the whole.
  const several = isValid || companyId !== null ? [] : findPhones(piece ?? '', country)
  if (several.length > 0) return several.map((found) => ({ kind: 'phone', number: found.number }))
  const isPhone = number !== null && (companyId === null || isValid)
  return [
    ...(isFirst ? organisationReadings : []),
    ...(companyId === null || isPhoneOnly ? [] : [{ kind: 'id', companyId, isCertain: false } as const]),
    ...(isPhone ? [{ kind: 'phone', number } as const] : []),
    ...(isFirst ? [] : organisationReadings),
    ...(companyId === null || isPhoneOnly ? [] : [{ kind: 'request', requestId: companyId } as const]),
    ...((isNameOfDigits(whole) || isLetterAndDigits(whole)) && !isPhoneOnly
      ? [{ kind: 'name', text: whole } as const]
      : [])
  ]
}

export const toShortNumber = (piece: string, country: string): PhoneNumber | null =>
  toPhoneNumbers(piece, country)[0]?.number ?? null

/** Digits behind `Tlf.` are an organisation number at most if they have its length. */
const minLabelledLength = 8

/** `1881`, `118 118`, `24/7`. Longer ones are no names. */
const isNameOfDigits = (text: string): boolean =>
  /^[\d\s./-]+$/u.test(text) && text.replace(/\D/gu, '').length <= maxBareIdLength

/** `T2000`: the letter may be a label or a part of the name. */
const isLetterAndDigits = (text: string): boolean => /^\p{L}\d{1,5}$/u.test(text)

/** `XY 551234`: letters that name no country's numbers. They may be a label that is not known here. */
export const toLetteredReadings = (text: string, country: string): readonly QueryReading[] => {
  const { letters = '', rest = '' } =
    /^(?<letters>[a-z]{2})(?<rest>[\s.:-]{0,3}\d[\d\s./-]{4,20}\d)$/iu.exec(withoutWrapping(text))?.groups ??
    {}
  if (letters === '') return []
  const isApart = !/^\d/u.test(rest)
  const named = letters.toUpperCase()
  const phones = [country, named === 'UK' ? 'GB' : named]
    .map((each) => toPhoneNumber(rest.replace(/^\D+/u, ''), each))
    .filter((number) => number?.isValid === true)
    .slice(0, 1)
    .flatMap((number) => (number === null ? [] : [{ kind: 'phone', number } as const]))
  const digits = toCode(rest)
  const organisation = {
    kind: 'organisation-number',
    digits,
    spellings: [...new Set([text, letters.toUpperCase() + digits, digits])],
    isLikely: !isApart || phones.length === 0
  } as const
  return isApart ? [...phones, organisation] : [organisation, ...phones]
}

/** `Nordlys AS 912 345 678`: an organisation number beside words that can't be a phone number. */
export const findBareNumbers = (
  text: string,
  country: string
): readonly { readonly start: number; readonly end: number; readonly reading: QueryReading }[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\d(?:[ .-]?\d){7,11}(?![\p{L}\p{N}])/gu)]
    .slice(0, 3)
    .flatMap(({ 0: run, index }) => {
      const isPhone = toPhoneNumber(run, country)?.isValid === true
      const number = toBareNumber(run, country, isPhone)
      if (number?.isUnmistakable !== true) return []
      const { digits, spellings } = number
      const reading: QueryReading = { kind: 'organisation-number', digits, spellings, isLikely: true }
      return [{ start: index, end: index + run.length, reading }]
    })
