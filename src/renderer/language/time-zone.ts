import { languageTable, type Language } from '../../shared/languages.ts'
import { createCityNames } from './city-names.ts'

/** The time zone of a setting; this computer's for `system`, and for a name that this browser doesn't know. */
export const toTimeZone = (setting: string): string => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (setting === 'system') return own
  try {
    return new Intl.DateTimeFormat('en', { timeZone: setting }).resolvedOptions().timeZone
  } catch {
    return own
  }
}

/** A time zone as the agent reads it. */
export interface TimeZoneName {
  /** The IANA name. */
  readonly id: string
  /** `København`; `UTC` for the zone without a city. */
  readonly city: string
  /** `sentraleuropeisk tid`. Read only when it is needed: to name all zones takes a tenth of a second. */
  readonly name: string
  /** The IANA name and the English city, which an agent may know as well. */
  readonly keywords: string
}

const utc = 'UTC'

/** These time zones and UTC, by their cities in the order of the language's alphabet. UTC comes last. */
export const toTimeZoneNames = (
  timeZones: readonly string[],
  language: Language,
  nowMs: number
): readonly TimeZoneName[] => {
  const { locale } = languageTable[language]
  const toCity = createCityNames(language)
  const toEnglishCity = createCityNames('en')
  const names = new Map<string, string>()
  const toName = (id: string): string => {
    const name = names.get(id) ?? toZoneName(id, locale, nowMs)
    names.set(id, name)
    return name
  }
  const { compare } = new Intl.Collator(locale)
  return [...new Set(timeZones)]
    .filter((id) => id.includes('/'))
    .map((id) => ({
      id,
      city: toCity(id),
      get name() {
        return toName(id)
      },
      keywords: `${id} ${id.slice(0, id.indexOf('/'))}/${toEnglishCity(id)}`
    }))
    .toSorted((a, b) => compare(a.city, b.city))
    .concat([{ id: utc, city: utc, name: toName(utc), keywords: utc }])
}

/** `Central European Time`. `Etc/GMT+5` and the like have only an offset. */
const toZoneName = (timeZone: string, locale: string, nowMs: number): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: timeZone === utc ? 'long' : 'longGeneric' })
    .formatToParts(nowMs)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
