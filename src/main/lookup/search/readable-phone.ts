import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A number that SuperOffice's search gives as bare digits, in the groups in which people read and say it:
 * `+47 20 00 02 50` for `+4720000250`. Other texts are shown as somebody wrote them.
 */
export const toReadablePhone = (text: string): string => {
  if (!/^\+\d{6,15}$/u.test(text)) return text
  const parsed = parsePhoneNumberFromString(text)
  return parsed?.isPossible() === true ? parsed.formatInternational() : text
}
