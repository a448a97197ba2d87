import { fullNameOf, personName } from './contact-carriers.ts'
import type { DemoCompany, DemoPerson, StoredPhone } from './demo-company.ts'
import { beginsEachWord, toWords } from './name-words.ts'
import { toSearchDigits } from './search-digits.ts'
import { associates } from './tenant-lists.ts'
import type { Tenant } from './tenant.ts'

export interface PersonHit {
  readonly person: DemoPerson
  readonly company: DemoCompany
}

export type PhoneHit = {
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
  /** By the beginning of the number, or by words of the title and the company. */
  readonly tickets: (query: string) => readonly TicketHit[]
}

/** Finds as the web client does, and in its order: what begins with the text first, then by the alphabet. */
export const createSearch = (tenant: Tenant): Search => {
  const companies = once(() =>
    tenant.directory().companies.map((company) => ({ company, words: toWords(fullNameOf(company)) }))
  )
  const persons = once(() =>
    tenant.directory().companies.flatMap((company) =>
      company.persons.map((person) => ({
        person,
        company,
        words: toWords(`${personName(person)} ${company.name}`)
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
      const typed = toWords(query)
      return companies()
        .filter(({ words }) => beginsEachWord(typed, words))
        .map(({ company }) => company)
        .toSorted(byName(query, fullNameOf))
    },
    persons: (query) => {
      const typed = toWords(query)
      // Somebody is found by their own name; the company's name alone finds the company.
      return persons()
        .filter(
          ({ person, words }) =>
            beginsEachWord(typed, words) && typed.some((start) => isOwnName(start, person))
        )
        .toSorted(byName(query, ({ person }) => personName(person)))
    },
    phones: (query) => {
      const digits = query.replaceAll(/\D/gu, '').replace(/^00/u, '')
      return digits.length < 3
        ? []
        : phones().filter((hit) => hit.digits.some((stored) => stored.startsWith(digits)))
    },
    tickets: (query) => {
      const typed = toWords(query)
      return tickets().filter(
        ({ ticketId, words }) =>
          String(ticketId) === query.trim() || (typed.length > 0 && beginsEachWord(typed, words))
      )
    }
  }
}

/** The free-text lists put the user's own companies and those in use first. */
export const likeliestFirst = (companies: readonly DemoCompany[]): readonly DemoCompany[] =>
  companies.toSorted((one, other) => likelihood(other) - likelihood(one))

const likelihood = ({ associate, isStopped }: DemoCompany): number =>
  (associate === associates[0] ? 1 : 0) - (isStopped ? 2 : 0)

const isOwnName = (start: string, person: DemoPerson): boolean =>
  toWords(personName(person)).some((word) => word.startsWith(start))

const collator = new Intl.Collator('nb')

const byName =
  <Hit>(query: string, nameOf: (hit: Hit) => string) =>
  (one: Hit, other: Hit): number =>
    Number(begins(nameOf(other), query)) - Number(begins(nameOf(one), query)) ||
    collator.compare(nameOf(one), nameOf(other))

const begins = (name: string, query: string): boolean =>
  name.toLowerCase().startsWith(query.trim().toLowerCase())

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
