import {
  toFullName,
  toPersonName,
  type DemoCompany,
  type DemoPerson,
  type StoredPhone
} from '../companies/demo-company.ts'
import { matchesWordStarts, toWords } from './name-words.ts'
import { toSearchDigits } from './search-digits.ts'
import { associates } from '../companies/tenant-lists.ts'
import type { Tenant } from '../tenant.ts'

export interface PersonHit {
  readonly person: DemoPerson
  readonly company: DemoCompany
}

export interface PhoneHit {
  readonly phone: StoredPhone
  readonly company: DemoCompany
  readonly person: DemoPerson | null
}

export interface TicketHit {
  readonly ticketId: number
  readonly title: string
  readonly company: DemoCompany
  readonly person: DemoPerson | null
}

export interface Search {
  readonly companies: (query: string) => readonly DemoCompany[]
  readonly persons: (query: string) => readonly PersonHit[]
  readonly phones: (query: string) => readonly PhoneHit[]
  /** Matches the whole number, or words of the title and the company. */
  readonly tickets: (query: string) => readonly TicketHit[]
}

/** Searches by the web client's rules and in its order: names that begin with the text first, then alphabetically. */
export const createSearch = (tenant: Tenant): Search => {
  const companies = once(() =>
    tenant.directory().companies.map((company) => ({ company, words: toWords(toFullName(company)) }))
  )
  const persons = once(() =>
    tenant.directory().companies.flatMap((company) =>
      company.persons.map((person) => ({
        person,
        company,
        words: toWords(`${toPersonName(person)} ${company.name}`)
      }))
    )
  )
  const phones = once(() =>
    tenant.directory().companies.flatMap((company) =>
      [
        { phone: company.phone, company, person: null },
        ...company.persons.flatMap((person) => [
          { phone: person.directPhone, company, person },
          { phone: person.mobilePhone, company, person }
        ])
      ].flatMap(({ phone, ...hit }) =>
        phone === null ? [] : [{ ...hit, phone, digits: toSearchDigits(phone, hit.company.country) }]
      )
    )
  )
  const tickets = once(() =>
    tenant.directory().companies.flatMap((company) =>
      (tenant.lists(company).Tickets ?? []).map(({ TicketId, Title }) => ({
        ticketId: TicketId,
        title: Title ?? '',
        company,
        person: company.persons[0] ?? null,
        words: toWords(`${Title ?? ''} ${company.name}`)
      }))
    )
  )

  return {
    companies: (query) => {
      const queryWords = toWords(query)
      return companies()
        .filter(({ words }) => matchesWordStarts(queryWords, words))
        .map(({ company }) => company)
        .toSorted(byName(query, toFullName))
    },
    persons: (query) => {
      const queryWords = toWords(query)
      // A company's name alone does not find its people.
      return persons()
        .filter(
          ({ person, words }) =>
            matchesWordStarts(queryWords, words) && queryWords.some((start) => beginsOwnName(start, person))
        )
        .toSorted(byName(query, ({ person }) => toPersonName(person)))
    },
    phones: (query) => {
      const digits = query.replaceAll(/\D/gu, '').replace(/^00/u, '')
      return digits.length < 3
        ? []
        : phones().filter((hit) => hit.digits.some((stored) => stored.startsWith(digits)))
    },
    tickets: (query) => {
      const queryWords = toWords(query)
      return tickets().filter(
        ({ ticketId, words }) =>
          String(ticketId) === query.trim() || (queryWords.length > 0 && matchesWordStarts(queryWords, words))
      )
    }
  }
}

/** The order of the free-text lists: the user's own companies first, stopped companies last. */
export const sortByLikelihood = (companies: readonly DemoCompany[]): readonly DemoCompany[] =>
  companies.toSorted((one, other) => likelihood(other) - likelihood(one))

const likelihood = ({ associate, isStopped }: DemoCompany): number =>
  (associate === associates[0] ? 1 : 0) - (isStopped ? 2 : 0)

const beginsOwnName = (start: string, person: DemoPerson): boolean =>
  toWords(toPersonName(person)).some((word) => word.startsWith(start))

const collator = new Intl.Collator('nb')

const byName =
  <Hit>(query: string, nameOf: (hit: Hit) => string) =>
  (one: Hit, other: Hit): number =>
    Number(begins(nameOf(other), query)) - Number(begins(nameOf(one), query)) ||
    collator.compare(nameOf(one), nameOf(other))

const begins = (name: string, query: string): boolean =>
  name.toLowerCase().startsWith(query.trim().toLowerCase())

const once = <T>(make: () => T): (() => T) => {
  let cached: { readonly value: T } | null = null
  return () => (cached ??= { value: make() }).value
}
