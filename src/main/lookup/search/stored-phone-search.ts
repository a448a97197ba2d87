import type { Match, MatchedBy } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import type { IndexedCompany } from '../../results/indexed-company.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import { toPhoneNumbers } from '../reading/phone-entries.ts'
import {
  mayBeNumber,
  phoneRanks,
  toPhoneRank,
  type PhoneNumber,
  type PhoneRank
} from '../reading/phone-number.ts'
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
    const parsed = { agentCountry, country, own: toNumbers(company.phone ?? '', country) }
    numbers.set(company, parsed)
    return parsed
  }

  return {
    find: (companies, typed, agentCountry) => {
      const pieces = toPieces(typed)
      return companies
        .flatMap((company) => {
          // Parsing is slow, and most companies have another number.
          const mayMatch = company.phone !== undefined && hasPiece(company.phone, pieces)
          const rank = mayMatch ? bestRank(typed, numbersOf(company, agentCountry).own) : null
          const people = findPeople(company, typed, () => numbersOf(company, agentCountry).country)
          return rank === null
            ? people
            : [{ rank, match: toStoredMatch(company, toMatchedBy(rank)) }, ...people]
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

const pieceLength = 5

/** Numbers that match in any way have five digits in a row in common. */
const toPieces = ({ national }: PhoneNumber): readonly string[] =>
  Array.from({ length: Math.max(1, national.length - pieceLength + 1) }, (_each, at) =>
    national.slice(at, at + pieceLength)
  )

const hasPiece = (storedText: string, pieces: readonly string[]): boolean => {
  const digits = tidy(storedText).replace(/\D/gu, '')
  return pieces.some((piece) => digits.includes(piece))
}

const toMatchedBy = (rank: PhoneRank): MatchedBy => (rank === 'exact' ? 'phone' : `phone-${rank}`)

const toNumbers = (field: string, { code, isKnown }: PhoneCountry): readonly PhoneNumber[] =>
  toPhoneNumbers(field, code, isKnown).map(({ number }) => number)

const bestRank = (typed: PhoneNumber, stored: readonly PhoneNumber[]): PhoneRank | null => {
  const ranks = new Set(stored.map((number) => toPhoneRank(typed, number)))
  return phoneRanks.find((rank) => ranks.has(rank)) ?? null
}

/** People have no switchboards, so a number that only begins with theirs is a different number. */
const findPeople = (
  company: IndexedCompany,
  typed: PhoneNumber,
  countryOf: () => PhoneCountry
): readonly { readonly rank: PhoneRank; readonly match: Match }[] =>
  (['exact', 'last-eight'] as const).flatMap((rank) => {
    const isMatch = (text: string): boolean =>
      mayBeNumber(text, typed) && bestRank(typed, toNumbers(text, countryOf())) === rank
    return peopleWhere(company.texts, 'peoplePhones', isMatch).map((person) => ({
      rank,
      match: toStoredPersonMatch(company, person, toMatchedBy(rank))
    }))
  })
