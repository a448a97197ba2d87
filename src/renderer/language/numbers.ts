/** Shows numbers in the agent's language; `''` for `null`, `NaN` and infinity. */
export interface Numbers {
  readonly number: (value: number | null) => string
  /** A number of bytes as `12 kB` (1 kB = 1000 bytes). */
  readonly size: (bytes: number) => string
  /** 85 becomes `85%`, or `85 %` where the language has a space there. Clamped to 0 to 100. */
  readonly percent: (value: number | null) => string
  /** `NOK 125 000`. A currency that isn't an ISO code is shown unchanged, in the same place. A whole amount has no decimals. */
  readonly money: (amount: number | null, currency: string | null) => string
}

/** Amounts that round to zero have no sign. */
const withoutMinusZero = { signDisplay: 'negative' } as const

const narrowSpace = '\u202f'
/** No line ends at it. */
const space = '\u00a0'

/** True for 125000.00000001 too: that is the rest of a calculation, and not an amount with cents. */
const isWhole = (amount: number, format: Intl.NumberFormat): boolean =>
  Math.abs(amount - Math.round(amount)) < 0.5 / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)

/**
 * Separates groups of digits with a space, as ISO 31-0 does: a comma or a point is a decimal sign in other countries. No line ends
 * before a unit.
 */
const join = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts
    .map(({ type, value }) =>
      type === 'group' ? narrowSpace : type === 'literal' ? value.replace(' ', space) : value
    )
    .join('')

export const createNumbers = (locale: string): Numbers => {
  const plain = new Intl.NumberFormat(locale, { ...withoutMinusZero, maximumFractionDigits: 2 })
  const withCents = new Intl.NumberFormat(locale, {
    ...withoutMinusZero,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2
  })
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
      ...withoutMinusZero,
      style: 'currency',
      currency: code,
      currencyDisplay: 'code',
      ...(isWhole && { maximumFractionDigits: 0, minimumFractionDigits: 0 })
    })
    currencies.set(key, created)
    return created
  }

  const isCurrencyFirst = inCurrency('EUR', true).formatToParts(1)[0]?.type === 'currency'

  const toShown = (format: Intl.NumberFormat, value: number): string => join(format.formatToParts(value))

  return {
    number: (value) => (value === null || !Number.isFinite(value) ? '' : toShown(plain, value)),

    size: (bytes) => toShown(kilobytes, bytes / 1000),

    percent: (value) => {
      if (value === null || !Number.isFinite(value)) return ''
      const clamped = Math.min(100, Math.max(0, value))
      return percents
        .formatToParts(clamped / 100)
        .map(({ value: text }) => (text.trim() === '' ? narrowSpace : text))
        .join('')
    },

    money: (amount, currency) => {
      if (amount === null || !Number.isFinite(amount)) return ''
      const code = currency?.trim() ?? ''
      // Intl throws on anything but three letters, and tenants contain `kr`, `Euro` and the like.
      const isCode = /^[a-z]{3}$/i.test(code)
      const format = (isWhole: boolean): Intl.NumberFormat =>
        isCode ? inCurrency(code.toUpperCase(), isWhole) : isWhole ? plain : withCents
      const shown = toShown(format(isWhole(amount, format(false))), amount)
      if (isCode || code === '') return shown
      return isCurrencyFirst ? `${code}${space}${shown}` : `${shown}${space}${code}`
    }
  }
}
