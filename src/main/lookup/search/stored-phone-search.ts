import type { Match } from '../../../shared/match.ts'
import type { IndexedCompany } from '../../results/indexed-company.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import {
  phoneRanks,
  toAnyRankCheck,
  toBestPhoneRank,
  toMatchedByPhone,
  toNumberCheck,
  toStoredNumbers,
  type PhoneRank
} from './phone-match.ts'
import { peopleWhere } from '../stored-people.ts'

/** Finds a phone number in the numbers of stored companies and of their people. */
export interface StoredPhoneSearch {
  /** The best matches first. */
  readonly find: (
    companies: readonly IndexedCompany[],
    typed: PhoneNumber,
    agentCountry: string
  ) => readonly Match[]
  /** Parses the numbers of at most `limit` companies that are not parsed yet; `true` once all are. */
  readonly prepare: (companies: readonly IndexedCompany[], agentCountry: string, limit: number) => boolean
}

interface ParsedNumbers {
  readonly agentCountry: string
  readonly country: PhoneCountry
  readonly own: readonly PhoneNumber[]
}

/** Caches the parsed phone numbers of each company for as long as its entry is in use. */
export const createStoredPhoneSearch = (): StoredPhoneSearch => {
  const numbers = new WeakMap<IndexedCompany, ParsedNumbers>()

  const numbersOf = (company: IndexedCompany, agentCountry: string): ParsedNumbers => {
    const cached = numbers.get(company)
    if (cached?.agentCountry === agentCountry) return cached
    const country = phoneCountryOfIndexed(company, agentCountry)
    const parsed = { agentCountry, country, own: toStoredNumbers(company.phone ?? '', country) }
    numbers.set(company, parsed)
    return parsed
  }

  return {
    find: (companies, typed, agentCountry) => {
      const mayMatchCompany = toAnyRankCheck(typed)
      const mayMatchPerson = toNumberCheck(typed)
      return companies
        .flatMap((company) => {
          // Parsing is slow, and most companies have another number.
          const mayMatch = company.phone !== undefined && mayMatchCompany(company.phone)
          const rank = mayMatch ? toBestPhoneRank(typed, numbersOf(company, agentCountry).own) : null
          const people = findPeople(
            company,
            typed,
            mayMatchPerson,
            () => numbersOf(company, agentCountry).country
          )
          return rank === null
            ? people
            : [{ rank, match: toStoredMatch(company, toMatchedByPhone(rank)) }, ...people]
        })
        .toSorted((a, b) => phoneRanks.indexOf(a.rank) - phoneRanks.indexOf(b.rank))
        .map(({ match }) => match)
    },

    prepare: (companies, agentCountry, limit) => {
      const unparsed = companies.filter(
        (company) => company.phone !== undefined && numbers.get(company)?.agentCountry !== agentCountry
      )
      for (const company of unparsed.slice(0, limit)) numbersOf(company, agentCountry)
      return unparsed.length <= limit
    }
  }
}

/** People have no switchboards, so a number that only begins with theirs is a different number. */
const findPeople = (
  company: IndexedCompany,
  typed: PhoneNumber,
  mayMatch: (storedText: string) => boolean,
  countryOf: () => PhoneCountry
): readonly { readonly rank: PhoneRank; readonly match: Match }[] =>
  (['exact', 'last-eight'] as const).flatMap((rank) => {
    const isMatch = (text: string): boolean =>
      mayMatch(text) && toBestPhoneRank(typed, toStoredNumbers(text, countryOf())) === rank
    return peopleWhere(company.texts, 'peoplePhones', isMatch).map((person) => ({
      rank,
      match: toStoredPersonMatch(company, person, toMatchedByPhone(rank))
    }))
  })
