import { ownValue } from '../../shared/own-value.ts'

/** The countries where SuperOffice is sold, by the time zones that belong to one country only. */
const countries: Readonly<Record<string, string>> = {
  'Europe/Oslo': 'NO',
  'Arctic/Longyearbyen': 'NO',
  'Europe/Stockholm': 'SE',
  'Europe/Copenhagen': 'DK',
  'Europe/Helsinki': 'FI',
  'Europe/Berlin': 'DE',
  'Europe/Busingen': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Luxembourg': 'LU',
  'Europe/London': 'GB',
  'Europe/Belfast': 'GB',
  'Europe/Dublin': 'IE'
}

/**
 * Guesses the country of phone numbers from the time zone. A computer in Bergen is often set to American English, but
 * always to Oslo's time. In a time zone that is not listed, SuperOffice's own country is the best guess.
 */
export const toHomeCountry = (timeZone: string): string => ownValue(countries, timeZone) ?? 'NO'
