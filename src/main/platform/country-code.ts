import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import danish from 'i18n-iso-countries/langs/da.json' with { type: 'json' }
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import norwegian from 'i18n-iso-countries/langs/nb.json' with { type: 'json' }
import dutch from 'i18n-iso-countries/langs/nl.json' with { type: 'json' }
import swedish from 'i18n-iso-countries/langs/sv.json' with { type: 'json' }
import { tidy } from '../../shared/tidy.ts'

type Names = Readonly<Record<string, string | readonly string[]>>

/** Names that people use, and that the lists of official names lack. */
const otherNames: Names = {
  GB: ['England', 'Scotland', 'Wales', 'Northern Ireland', 'Engeland', 'Great Britain', 'Grossbritannien'],
  NL: ['Holland'],
  US: ['America', 'Amerika', 'De forente stater', 'Forenede Stater'],
  CZ: ['Den tsjekkiske republikk', 'Den Tjekkiske Republik', 'Tjeckiska republiken'],
  AT: ['Oesterreich', 'Osterreich'],
  BE: ['Belgique'],
  CH: ['Suisse', 'Svizzera'],
  FI: ['Suomi'],
  IS: ['Ísland'],
  FO: ['Føroyar'],
  FR: ['La France'],
  IT: ['Italia'],
  ES: ['España'],
  PL: ['Polska']
}

/**
 * The two letters (ISO 3166) of a country by its name in one of Glance's languages, or by its code. `null` for any other
 * text.
 */
export const toCountryCode = (name: string): string | null => {
  // Not while the program starts, which doesn't need it.
  codesByName ??= readCodesByName()
  return codesByName.get(toComparable(name)) ?? null
}

let codesByName: ReadonlyMap<string, string> | null = null

const readCodesByName = (): ReadonlyMap<string, string> => {
  const languages: readonly Names[] = [
    english.countries,
    norwegian.countries,
    swedish.countries,
    danish.countries,
    german.countries,
    dutch.countries,
    otherNames
  ]
  const found = new Map<string, string>()
  /** The first country with a name has it. */
  const add = (name: string, code: string): void => {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, code)
  }
  for (const names of languages)
    for (const [code, named] of Object.entries(names)) for (const name of [named].flat()) add(name, code)
  for (const [two, three] of codes) {
    if (two === undefined) continue
    add(two, two)
    if (three !== undefined) add(three, two)
  }
  return found
}

const toComparable = (name: string): string => tidy(name).replace(/\s+/gu, ' ').trim().toLowerCase()

/** The two letters of a country by its number in ISO 3166: `NO` for 578. */
export const toCountryCodeOfNumber = (number: number): string | null =>
  codes.find(([, , digits]) => Number(digits) === number)?.[0] ?? null
