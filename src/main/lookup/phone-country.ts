import type { CardHeader, Person } from '../../shared/company.ts'
import { toCountryCode } from '../platform/country-code.ts'
import type { IndexedCard } from '../results/indexed-card.ts'
import { linesOf } from './search-lines.ts'

/** The country whose numbering plan a number without a country code belongs to. */
export interface PhoneCountry {
  /** Two letters (ISO 3166). */
  readonly code: string
  /** False when nothing says so and the agent's own country is assumed. */
  readonly isKnown: boolean
}

/** A number belongs to the country of its company, otherwise to its person's, otherwise probably to the agent's. */
export const phoneCountryOf = (
  company: CardHeader | null,
  person: Pick<Person, 'countryCode'> | null,
  agentCountry: string
): PhoneCountry => {
  const code = company?.countryCode ?? codeOfName(company?.country) ?? person?.countryCode ?? null
  return { code: code ?? agentCountry, isKnown: code !== null }
}

/** The same for a card in the index. A listing of an older version names its country only. */
export const phoneCountryOfIndexed = (card: IndexedCard, agentCountry: string): PhoneCountry => {
  const { countryCode, texts } = card
  const country = countryCode === undefined ? linesOf(texts, 'country')[0]?.text : undefined
  return phoneCountryOf(
    { ...(countryCode !== undefined && { countryCode }), ...(country !== undefined && { country }) },
    null,
    agentCountry
  )
}

/** SuperOffice has fewer languages. */
const maxNames = 30

/** For companies that were stored before Glance knew countries by their code. */
const codeOfName = (country: string | undefined): string | undefined => {
  if (country === undefined) return undefined
  // The name may be in several languages: `US:"Norway";NO:"Norge"`.
  const names = [...country.matchAll(/"([^"]+)"/gu)].slice(0, maxNames).map(([, name = '']) => name)
  for (const name of names.length === 0 ? [country] : names) {
    const code = toCountryCode(name)
    if (code !== null) return code
  }
  return undefined
}
