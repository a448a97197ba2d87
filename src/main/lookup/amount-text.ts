/** The amount of a sale as it is searched: `12500.50 SEK`, without cents when there are none. */
export const toAmountText = (amount: number, currency: string | null): string => {
  const rounded = Math.round(Math.abs(amount) * 100) / 100
  const digits = Number.isInteger(rounded) ? rounded.toFixed(0) : rounded.toFixed(2)
  const sign = amount < 0 && rounded > 0 ? '-' : ''
  return `${sign}${digits} ${currency ?? ''}`.trim()
}

/** The digits by which such a text is found, each on a line: the whole amount, and the amount with its cents. */
export const toAmountDigits = (text: string): string => {
  const [, whole = '', cents] = /^-?(\d+)(?:\.(\d{2}))?/u.exec(text) ?? []
  return cents === undefined ? whole : `${whole}\n${whole}${cents}`
}

const currencyWord = '[a-z]{3}|kr\\.?|kroner|kronor|euros?|s?fr\\.?|zł|(?:[a-z]{2})?[€$£]'
const amountForm = new RegExp(
  `^-?\\s?(?<before>${currencyWord})?\\s?-?(?<whole>\\d{1,3}(?:[ '.,]\\d{3})+|\\d+)(?:[.,](?:-|(?<cents>\\d{1,2}))?|:-)?\\s?(?<behind>${currencyWord})?$`,
  'iu'
)

/** Fewer digits without cents behind three letters are rather the name of a company: `Top 10`. */
const minDigitsWithCode = 3

/**
 * The digits of a typed amount, in the form of `toAmountDigits`: `SEK 12 500.50`, `12.500,50 kr`, `12500,-`, `12500.5`.
 * `null` for any other text, and for digits alone, which may be a number of any kind.
 */
export const toTypedAmount = (tidied: string): string | null => {
  const { before, whole = '', cents, behind } = amountForm.exec(tidied.trim())?.groups ?? {}
  const digits = whole.replace(/\D/gu, '')
  const currency = before ?? behind
  if (currency === undefined) {
    // Groups of three digits are an amount only if cents (`,-`) follow or apostrophes part them: phone numbers are written so too.
    if (cents === undefined && !whole.includes("'") && !/[:,]-?$/u.test(tidied.trim())) return null
  } else if (!isCurrency(currency)) return null
  else if (cents === undefined && currency.length === 3 && digits.length < minDigitsWithCode) return null
  return cents === undefined || Number(cents) === 0 ? digits : digits + cents.padEnd(2, '0')
}

const isCurrency = (text: string): boolean =>
  !/^[a-z]{3}$/iu.test(text) ||
  /^sfr$/iu.test(text) ||
  Intl.supportedValuesOf('currency').includes(text.toUpperCase())
