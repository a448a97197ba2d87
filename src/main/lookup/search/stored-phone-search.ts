import type { Match } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import type { IndexedCompany } from '../../results/indexed-company.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import {
  mayBeNumber,
  phoneRanks,
  toBestPhoneRank,
  toMatchedByPhone,
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
      const mayContain = toQuickCheck(typed)
      return companies
        .flatMap((company) => {
          // Parsing is slow, and most companies have another number.
          const mayMatch = company.phone !== undefined && mayContain(company.phone)
          const rank = mayMatch ? toBestPhoneRank(typed, numbersOf(company, agentCountry).own) : null
          const people = findPeople(
            company,
            typed,
            mayContain,
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

const pieceLength = 5

/** Shorter numbers match only as a whole. */
const minPartLength = 7
const maxCodeLength = 3

/**
 * False for a stored text that can't match. Numbers that match in any way have five digits in a row in common. A short
 * number, such as the beginning of one while it is typed, is part of too many others: it has to stand alone.
 */
const toQuickCheck = ({ national }: PhoneNumber): ((storedText: string) => boolean) => {
  if (national.length < minPartLength)
    return (storedText) => {
      const groups = tidy(storedText).split(/\D+/u)
      const digits = groups.join('')
      const isAlone = digits.length <= national.length + maxCodeLength && digits.endsWith(national)
      return isAlone || groups.includes(national)
    }
  const pieces = Array.from({ length: national.length - pieceLength + 1 }, (_each, at) =>
    national.slice(at, at + pieceLength)
  )
  return (storedText) => {
    const digits = tidy(storedText).replace(/\D/gu, '')
    return pieces.some((piece) => digits.includes(piece))
  }
}

/** People have no switchboards, so a number that only begins with theirs is a different number. */
const findPeople = (
  company: IndexedCompany,
  typed: PhoneNumber,
  mayContain: (storedText: string) => boolean,
  countryOf: () => PhoneCountry
): readonly { readonly rank: PhoneRank; readonly match: Match }[] =>
  (['exact', 'last-eight'] as const).flatMap((rank) => {
    const isMatch = (text: string): boolean =>
      mayContain(text) &&
      mayBeNumber(text, typed) &&
      toBestPhoneRank(typed, toStoredNumbers(text, countryOf())) === rank
    return peopleWhere(company.texts, 'peoplePhones', isMatch).map((person) => ({
      rank,
      match: toStoredPersonMatch(company, person, toMatchedByPhone(rank))
    }))
  })
