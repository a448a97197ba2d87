import { translate } from './language-strings.ts'
import { isInstant, writeInstant, type DateStyle } from './time-zones.ts'

export interface WireStyle {
  /** `null`: language strings and resources go out as they are stored. */
  readonly language: string | null
  readonly dates: DateStyle
}

/** Texts into the language and dates into the zone that were asked for, however deep they lie. */
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

/** `$select`: what is not named becomes `null`, and is not taken out. Of a path, the first name counts. */
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
