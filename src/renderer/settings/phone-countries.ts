/** Where SuperOffice's customers are, by ISO 3166: the choices for a phone number that does not say its country. */
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
