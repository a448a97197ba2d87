type CulturePart =
  | string
  | { readonly number: number }
  /** A day, as an instant in ISO format. */
  | { readonly day: string }
  | { readonly firstName: string; readonly lastName: string }

/**
 * A text that the server itself composes in the culture of each request. Texts that people typed, and the numbers and dates
 * of JSON and XML, are the same in every culture.
 */
export class CultureText {
  readonly parts: readonly CulturePart[]

  constructor(...parts: readonly CulturePart[]) {
    this.parts = parts
  }
}

/** Writes numbers, days and names as people of one culture do. */
export type WriteCultureText = (text: CultureText) => string

/** Languages in which the family name comes first. */
const familyNameFirst: ReadonlySet<string> = new Set(['hu', 'ja', 'ko', 'vi', 'zh'])

/** `null`, or a culture that doesn't exist, writes neutrally: `12500.5`, `2026-11-24`. */
export const createCultureWriter = (culture: string | null): WriteCultureText => {
  const locale = toLocale(culture)
  const numbers = locale === null ? null : new Intl.NumberFormat(locale)
  const days =
    locale === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' })
  const isFamilyNameFirst = familyNameFirst.has(locale?.split('-')[0] ?? '')

  const write = (part: CulturePart): string => {
    if (typeof part === 'string') return part
    if ('number' in part) return numbers?.format(part.number) ?? String(part.number)
    if ('day' in part) return days?.format(new Date(part.day)) ?? part.day.slice(0, 10)
    const names = [part.firstName, part.lastName]
    return (isFamilyNameFirst ? names.toReversed() : names).join(' ')
  }

  return ({ parts }) => parts.map(write).join('')
}

const toLocale = (culture: string | null): string | null => {
  if (culture === null) return null
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(culture.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
