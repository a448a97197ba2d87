import { translate } from './language-strings.ts'
import { isInstant, writeInstant, type DateStyle } from './time-zones.ts'

export interface WireStyle {
  /** `null`: language strings and resources are not translated. */
  readonly language: string | null
  readonly dates: DateStyle
}

/** Translates every text and converts every date in a value, at any depth. */
export const toWire = (value: unknown, style: WireStyle): unknown => {
  if (typeof value === 'string') {
    if (isInstant(value)) return writeInstant(value, style.dates)
    return style.language === null ? value : translate(value, style.language)
  }
  if (Array.isArray(value)) return value.map((item) => toWire(item, style))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toWire(part, style)]))
  return value
}

/** Applies `$select`: a property that is not selected stays and becomes `null`. Of a path, only the first name counts. */
export const selectProperties = (value: unknown, select: string | undefined): unknown => {
  if (select === undefined || select.trim() === '' || typeof value !== 'object' || value === null)
    return value
  const names = new Set(select.split(',').map((path) => path.trim().split('/')[0]?.toLowerCase()))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      names.has(key.toLowerCase()) ? part : null
    ])
  )
}
