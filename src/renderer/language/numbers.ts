/** Numbers as the agent reads them; `''` for what is none. */
export interface Numbers {
  readonly number: (value: number | null) => string
  /** `12 kB`, in thousands of bytes. */
  readonly size: (bytes: number) => string
  /** Takes 85 for `85 %`, and keeps within 0 and 100. */
  readonly percent: (value: number | null) => string
  /** `NOK 125 000`. A currency that is no code stands as the text it is; cents are shown when there are any. */
  readonly money: (amount: number | null, currency: string | null) => string
}

const narrowSpace = '\u202f'

/** Groups of digits are set apart by a space, as ISO has it: a comma or a point means the opposite next door. */
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
    const known = currencies.get(key)
    if (known !== undefined) return known
    const made = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: code,
      currencyDisplay: 'code',
      ...(isWhole && { maximumFractionDigits: 0, minimumFractionDigits: 0 })
    })
    currencies.set(key, made)
    return made
  }

  // Adding zero makes 0 of -0, which Intl would show with its sign.
  const shown = (format: Intl.NumberFormat, value: number): string => join(format.formatToParts(value + 0))

  return {
    number: (value) => (value === null || !Number.isFinite(value) ? '' : shown(plain, value)),

    size: (bytes) => shown(kilobytes, bytes / 1000),

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
      // Intl refuses all but three letters, and people write `kr`, `Euro` or worse.
      if (/^[a-z]{3}$/i.test(code)) return shown(inCurrency(code.toUpperCase(), isWhole), amount)
      return [code, shown(isWhole ? plain : withCents, amount)].filter((part) => part !== '').join(' ')
    }
  }
}
