import {
  toFullName,
  toPersonName,
  type DemoCompany,
  type DemoPerson,
  type StoredPhone
} from '../companies/demo-company.ts'
import type { Country } from '../companies/countries.ts'
import type { FoundRow } from '../summaries/row-finder.ts'
import type { Tenant } from '../tenant.ts'
import { createCache } from './cache.ts'
import { matchesWordStarts, toTypedName, toWords } from './name-words.ts'
import { byName } from './relevance.ts'
import { toSearchDigits } from './search-digits.ts'

export interface PersonHit {
  readonly person: DemoPerson
  /** `null` for a person without a company. */
  readonly company: DemoCompany | null
}

export type PhoneHit = { readonly phone: StoredPhone } & (
  PersonHit | { readonly person: null; readonly company: DemoCompany }
)

export interface Search {
  readonly companies: (query: string) => readonly DemoCompany[]
  readonly persons: (query: string) => readonly PersonHit[]
  readonly phones: (query: string) => readonly PhoneHit[]
  /** Matches the whole number, or words of the title and the company. */
  readonly tickets: (query: string) => readonly FoundRow<'Tickets'>[]
  /** True for a company, or somebody, of the agent's own country. */
  readonly isHome: (country: Country) => boolean
  readonly allPersons: () => readonly PersonHit[]
  readonly allTickets: () => readonly FoundRow<'Tickets'>[]
}

/** Searches by the web client's rules and in its order: names that begin with the text first, then alphabetically. */
export const createSearch = (tenant: Tenant): Search => {
  const once = createCache(() => 0)
  const untilChanged = createCache(tenant.revision)
  const allPersons = once((): readonly PersonHit[] => [
    ...tenant
      .directory()
      .companies.flatMap((company) => company.persons.map((person) => ({ person, company }))),
    ...tenant.directory().personsWithoutCompany.map((person) => ({ person, company: null }))
  ])
  const allTickets = untilChanged(() =>
    [...tenant.directory().companies, ...tenant.directory().personsWithoutCompany].flatMap((subject) =>
      tenant.rows(subject, 'Tickets')
    )
  )
  const companies = once(() =>
    tenant.directory().companies.map((company) => ({ company, words: toWords(toFullName(company)) }))
  )
  const persons = once(() =>
    allPersons().map((hit) => ({
      hit,
      ownWords: toWords(toPersonName(hit.person)),
      words: toWords(`${toPersonName(hit.person)} ${hit.company?.name ?? ''}`)
    }))
  )
  const phones = once(() => [
    ...tenant
      .directory()
      .companies.flatMap((company) => indexPhones([company.phone], { person: null, company })),
    ...allPersons().flatMap((hit) => indexPhones([hit.person.directPhone, hit.person.mobilePhone], hit))
  ])
  const tickets = untilChanged(() =>
    allTickets().map((hit) => ({
      hit,
      words: toWords(`${hit.row.Title ?? ''} ${hit.company?.name ?? ''}`)
    }))
  )

  const isHome = (country: Country): boolean => country === tenant.home()?.country

  return {
    isHome,
    allPersons,
    allTickets,
    companies: (query) => {
      const typed = toTypedName(query)
      return companies()
        .filter(({ words }) => typed.matches(words))
        .map(({ company }) => company)
        .toSorted(byName(typed.text, toFullName, ({ country }) => isHome(country)))
    },
    persons: (query) => {
      const typed = toTypedName(query)
      return (
        persons()
          // A company's name alone does not find its people.
          .filter(
            ({ words, ownWords }) =>
              typed.matches(words) &&
              toWords(query).some((word) => toTypedName(marked(query, word)).matches(ownWords))
          )
          .map(({ hit }) => hit)
          .toSorted(
            byName(
              typed.text,
              ({ person }) => toPersonName(person),
              ({ person }) => isHome(person.country)
            )
          )
      )
    },
    phones: (query) => {
      const digits = query.replaceAll(/\D/gu, '').replace(/^00/u, '')
      return digits.length < 3
        ? []
        : phones().flatMap(({ hit, digits: all }) =>
            all.some((stored) => stored.startsWith(digits)) ? [hit] : []
          )
    },
    tickets: (query) => {
      const typed = toWords(query)
      return tickets().flatMap(({ hit, words }) =>
        String(hit.row.TicketId) === query.trim() || (typed.length > 0 && matchesWordStarts(typed, words))
          ? [hit]
          : []
      )
    }
  }
}

/** A word of a query, with the query's mark for "anywhere in the name". */
const marked = (query: string, word: string): string => (query.trim().startsWith('%') ? `%${word}` : word)

const indexPhones = (
  phones: readonly (StoredPhone | null)[],
  hit: PersonHit | { readonly person: null; readonly company: DemoCompany }
): readonly { readonly hit: PhoneHit; readonly digits: readonly string[] }[] => {
  const { country } = hit.person ?? hit.company
  return phones.flatMap((phone) =>
    phone === null ? [] : [{ hit: { ...hit, phone }, digits: toSearchDigits(phone, country) }]
  )
}
