import { tidy } from './tidy.ts'

/** The same for all spellings of one currency: tenants write `NOK`, `nok` and ` Nok `. `null` when nothing is written. */
export const toCurrencyKey = (currency: string | null): string | null => {
  const text = tidy(currency ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
  return text === '' ? null : text
}
