/** Countries (ISO 3166) with SuperOffice customers: the choices for phone numbers without a country code. */
export const phoneCountries = [
  'NO',
  'SE',
  'DK',
  'FI',
  'DE',
  'AT',
  'CH',
  'NL',
  'BE',
  'LU',
  'GB',
  'IE'
] as const
