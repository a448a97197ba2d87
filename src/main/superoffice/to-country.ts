import { toCountryCode, toCountryCodeOfNumber } from '../platform/country-code.ts'
import { toLanguageTexts } from './language-string.ts'

/**
 * The two letters (ISO 3166) of a country by its name in any language, else by its id, if that is ISO's number
 * (docs/superoffice.md#company-summary). `null` when neither is known.
 */
export const toCountry = (name: string, id: number | null): string | null => {
  for (const text of toLanguageTexts(name)) {
    const code = toCountryCode(text)
    if (code !== null) return code
  }
  return id === null ? null : toCountryCodeOfNumber(id)
}
