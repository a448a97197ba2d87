/** Shows numbers in the agent's language; `''` for `null`, `NaN` and infinity. */
export interface Numbers {
  readonly number: (value: number | null) => string
  /** A number of bytes as `12 kB` (1 kB = 1000 bytes). */
  readonly size: (bytes: number) => string
  /** 85 becomes `85 %`. Clamped to 0 to 100. */
  readonly percent: (value: number | null) => string
  /** `NOK 125 000`. A currency that isn't an ISO code is shown unchanged. A whole amount has no decimals. */
  readonly money: (amount: number | null, currency: string | null) => string
}

const narrowSpace = '\u202f'

/** Separates groups of digits with a space, as ISO 31-0 does: a comma or a point is a decimal sign in other countries. */
const join = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts.map(({ type, value }) => (type === 'group' ? narrowSpace : value)).join('')

export const createNumbers = (locale: string): Numbers => {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const withCents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1
  })
  const currencies = new Map<string, Intl.NumberFormat>()

  const inCurrency = (code: string, isWhole: boolean): Intl.NumberFormat => {
    const key = isWhole ? code : `${code}.`
    const cached = currencies.get(key)
    if (cached !== undefined) return cached
    const created = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: code,
      currencyDisplay: 'code',
      ...(isWhole && { maximumFractionDigits: 0, minimumFractionDigits: 0 })
    })
    currencies.set(key, created)
    return created
  }

  // Adding zero turns -0 into 0; Intl would show the sign.
  const toShown = (format: Intl.NumberFormat, value: number): string => join(format.formatToParts(value + 0))

  return {
    number: (value) => (value === null || !Number.isFinite(value) ? '' : toShown(plain, value)),

    size: (bytes) => toShown(kilobytes, bytes / 1000),

    percent: (value) => {
      if (value === null || !Number.isFinite(value)) return ''
      const clamped = Math.min(100, Math.max(0, value))
      return percents
        .formatToParts(clamped / 100)
        .map(({ type, value: text }) => (type === 'percentSign' ? `${narrowSpace}${text}` : text.trim()))
        .join('')
    },

    money: (amount, currency) => {
      if (amount === null || !Number.isFinite(amount)) return ''
      const code = currency?.trim() ?? ''
      const isWhole = Number.isInteger(amount)
      // Intl throws on anything but three letters, and tenants contain `kr`, `Euro` and the like.
      if (/^[a-z]{3}$/i.test(code)) return toShown(inCurrency(code.toUpperCase(), isWhole), amount)
      return [code, toShown(isWhole ? plain : withCents, amount)].filter((part) => part !== '').join(' ')
    }
  }
}
