import { CultureText, type WriteCultureText } from './culture-text.ts'
import { translate } from './language-strings.ts'
import { isInstant, writeInstant, type DateStyle } from './time-zones.ts'

export interface WireStyle {
  /** `null`: language strings and resources are not translated. */
  readonly language: string | null
  readonly writeCultureText: WriteCultureText
  readonly dates: DateStyle
}

/** Translates every text, composes those that depend on a culture and converts every date in a value, at any depth. */
export const toWire = (value: unknown, style: WireStyle): unknown => {
  if (typeof value === 'string') {
    if (isInstant(value)) return writeInstant(value, style.dates)
    return style.language === null ? value : translate(value, style.language)
  }
  if (value instanceof CultureText) return style.writeCultureText(value)
  if (Array.isArray(value)) return value.map((item) => toWire(item, style))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toWire(part, style)]))
  return value
}
