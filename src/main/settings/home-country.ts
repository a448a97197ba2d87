/** The countries where SuperOffice is sold, by the time zones that are theirs alone. */
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
 * The country whose way of writing phone numbers an agent in this time zone is used to. A computer in Bergen often speaks
 * English of the United States, but keeps the time of Oslo; anywhere else SuperOffice's own country is the best guess.
 */
export const toHomeCountry = (timeZone: string): string => countries[timeZone] ?? 'NO'
