import type { Match, MatchedBy } from '../../../shared/match.ts'
import type { IndexedCompany } from '../../results/result-index.ts'
import {
  mayBeNumber,
  phoneRanks,
  toPhoneNumber,
  toPhoneRank,
  type PhoneNumber,
  type PhoneRank
} from './phone-match.ts'
import type { QueryReading } from './query-kind.ts'
import { peopleWhere } from './stored-people.ts'
import { createStoredSearch, type Finding } from './stored-search.ts'
import { toStoredMatch, toStoredPersonMatch, withoutRepeats } from './to-match.ts'

export interface StoredLookupCircumstances {
  readonly language: string
  readonly phoneCountry: string
  readonly nowMs: number
  readonly most: number
}

/** Of one company's people who answer alike, so many are rows of their own; beyond that the company stands for them. */
const mostPeople = 5

export interface StoredLookup {
  /**
   * Looks in what is stored for every reading of what was typed, in the order of the readings, and then for the text as
   * it stands, anywhere else.
   */
  readonly find: (
    companies: readonly IndexedCompany[],
    text: string,
    readings: readonly QueryReading[],
    circumstances: StoredLookupCircumstances
  ) => readonly Match[]
  /** Gets at most `most` companies ready that were not yet, so that the first search need not; `true` once all are. */
  readonly prepare: (companies: readonly IndexedCompany[], phoneCountry: string, most: number) => boolean
}

/** Remembers each company's folded texts and its phone number as read, for as long as its entry is remembered. */
export const createStoredLookup = (): StoredLookup => {
  const storedSearch = createStoredSearch<IndexedCompany>()
  const numbers = new WeakMap<
    IndexedCompany,
    { readonly country: string; readonly number: PhoneNumber | null }
  >()

  const numberOf = (company: IndexedCompany, country: string): PhoneNumber | null => {
    if (company.phone === undefined) return null
    const known = numbers.get(company)
    if (known?.country === country) return known.number
    const number = toPhoneNumber(company.phone, country)
    numbers.set(company, { country, number })
    return number
  }

  const byPhone = (
    companies: readonly IndexedCompany[],
    typed: PhoneNumber,
    country: string
  ): readonly Match[] =>
    companies
      .flatMap((company) => {
        const stored = numberOf(company, country)
        const rank = stored === null ? null : toPhoneRank(typed, stored)
        const people = peopleByPhone(company, typed, country)
        return rank === null ? people : [{ rank, match: toStoredMatch(company, byOf(rank)) }, ...people]
      })
      .toSorted((a, b) => phoneRanks.indexOf(a.rank) - phoneRanks.indexOf(b.rank))
      .map(({ match }) => match)

  const byReading = (
    companies: readonly IndexedCompany[],
    reading: QueryReading,
    country: string
  ): readonly Match[] => {
    const where = (by: MatchedBy, fits: (company: IndexedCompany) => boolean): readonly Match[] =>
      companies.filter(fits).map((company) => toStoredMatch(company, by))
    switch (reading.kind) {
      case 'id':
      case 'link':
        return where(reading.kind, ({ companyId }) => companyId === reading.companyId)
      case 'phone':
        return byPhone(companies, reading.number, country)
      case 'organisation-number':
        return where(reading.kind, ({ texts }) => isNumberOf(texts.organisationNumber, reading.digits))
      case 'email':
        return companies.flatMap((company) => byEmail(company, reading.address))
      case 'domain':
        return where(reading.kind, ({ texts }) =>
          [texts.web, texts.email, ...(texts.peopleEmails?.split('\n') ?? [])].some((address) =>
            isWithin(toHost(address), reading.domain)
          )
        )
      case 'name':
        return []
    }
  }

  return {
    find: (companies, text, readings, { language, phoneCountry, nowMs, most }) => {
      const read = readings.flatMap((reading) => byReading(companies, reading, phoneCountry))
      // What can be nothing but an id is not looked for in the middle of phone numbers.
      if (readings.some(isSureId)) return read
      const known = new Set(read.map(({ companyId }) => companyId))
      const anywhere = storedSearch
        .find(companies, text, language, nowMs, most)
        .filter(({ entry }) => !known.has(entry.companyId))
        .flatMap(toTextMatches)
      return withoutRepeats([...withoutColleagues(read), ...anywhere]).slice(0, most)
    },

    prepare: (companies, phoneCountry, most) => {
      const unread = companies.filter(
        (company) => company.phone !== undefined && numbers.get(company)?.country !== phoneCountry
      )
      for (const company of unread.slice(0, most)) numberOf(company, phoneCountry)
      return storedSearch.prepare(companies, most) && unread.length <= most
    }
  }
}

const isSureId = (reading: QueryReading): boolean =>
  reading.kind === 'link' || (reading.kind === 'id' && reading.isSure)

const byOf = (rank: PhoneRank): MatchedBy => (rank === 'exact' ? 'phone' : `phone-${rank}`)

/** People have no switchboard: a number that goes on where theirs ends is another one. */
const peopleByPhone = (
  company: IndexedCompany,
  typed: PhoneNumber,
  country: string
): readonly { readonly rank: PhoneRank; readonly match: Match }[] =>
  (['exact', 'last-eight'] as const).flatMap((rank) => {
    const fits = (text: string): boolean => {
      const stored = mayBeNumber(text, typed) ? toPhoneNumber(text, country) : null
      return stored !== null && toPhoneRank(typed, stored) === rank
    }
    return peopleWhere(company.texts, 'peoplePhones', fits).map((person) => ({
      rank,
      match: toStoredPersonMatch(company, person, byOf(rank))
    }))
  })

const byEmail = (company: IndexedCompany, address: string): readonly Match[] => {
  const fits = (text: string): boolean => text.toLowerCase() === address
  const people = peopleWhere(company.texts, 'peopleEmails', fits)
  return [
    ...(fits(company.texts.email ?? '') ? [toStoredMatch(company, 'email')] : []),
    ...people.map((person) => toStoredPersonMatch(company, person, 'email'))
  ]
}

/** Where somebody was found by their address, their company is not there once more for its domain. */
const withoutColleagues = (matches: readonly Match[]): readonly Match[] => {
  const known = new Set(matches.filter(({ by }) => by === 'email').map(({ companyId }) => companyId))
  return matches.filter(({ by, companyId }) => by !== 'domain' || !known.has(companyId))
}

/** The line is shown only where the name alone does not say why the row is here. */
const toTextMatches = ({ entry, line, people }: Finding<IndexedCompany>): readonly Match[] => {
  if (line === null || line.field === 'name') return [toStoredMatch(entry, 'name')]
  if (people.length === 0 || people.length > mostPeople)
    return [{ ...toStoredMatch(entry, 'text'), found: line }]
  return people.map(({ person, line: found }) =>
    found.field === 'people'
      ? toStoredPersonMatch(entry, person, 'name')
      : { ...toStoredPersonMatch(entry, person, 'text'), found }
  )
}

/** `NO 987 654 321 MVA` is `987654321`, and `NL123456789B01` both with its letter and without. */
const isNumberOf = (stored = '', digits: string): boolean => {
  const code = stored.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  return code.endsWith(digits) || code.replace(/\D/gu, '') === digits
}

/** The host of a web address or of an e-mail address, as it is typed: without scheme, `www.` or path. */
const toHost = (address = ''): string =>
  address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^.*@/u, '')
    .replace(/^www\./u, '')
    .replace(/[/?#:].*$/u, '')

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)
