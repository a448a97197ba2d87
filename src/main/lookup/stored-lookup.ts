import type { FoundLine } from '../../shared/found-line.ts'
import type { Match, MatchedBy } from '../../shared/match.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import { phoneRanks, toPhoneNumber, toPhoneRank, type PhoneNumber } from './phone-match.ts'
import type { QueryReading } from './query-kind.ts'
import { createStoredSearch } from './stored-search.ts'
import { toStoredMatch } from './to-match.ts'

export interface StoredLookupCircumstances {
  readonly language: string
  readonly phoneCountry: string
  readonly nowMs: number
  readonly most: number
}

/**
 * Looks in what is stored for every reading of what was typed, in the order of the readings, and then for the text as it
 * stands, anywhere. Remembers each company's phone number as read for as long as the entry itself is remembered.
 */
export const createStoredLookup = (): ((
  companies: readonly IndexedCompany[],
  text: string,
  readings: readonly QueryReading[],
  circumstances: StoredLookupCircumstances
) => readonly Match[]) => {
  const storedSearch = createStoredSearch<IndexedCompany>()
  const numbers = new WeakMap<
    IndexedCompany,
    { readonly country: string; readonly number: PhoneNumber | null }
  >()

  const numberOf = (company: IndexedCompany, country: string): PhoneNumber | null => {
    const known = numbers.get(company)
    if (known?.country === country) return known.number
    const number = company.phone === undefined ? null : toPhoneNumber(company.phone, country)
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
        return rank === null ? [] : [{ company, rank }]
      })
      .toSorted((a, b) => phoneRanks.indexOf(a.rank) - phoneRanks.indexOf(b.rank))
      .map(({ company, rank }) => toStoredMatch(company, rank === 'exact' ? 'phone' : `phone-${rank}`))

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
        return where(reading.kind, ({ texts }) => texts.email?.toLowerCase() === reading.address)
      case 'domain':
        return where(reading.kind, ({ texts }) =>
          [toHost(texts.web), toHost(texts.email)].some((host) => isWithin(host, reading.domain))
        )
      case 'name':
        return []
    }
  }

  return (companies, text, readings, { language, phoneCountry, nowMs, most }) => {
    const read = readings.flatMap((reading) => byReading(companies, reading, phoneCountry))
    const rows = new Map(read.toReversed().map((match) => [match.key, match]))
    const ordered = read.filter((match) => rows.get(match.key) === match)
    const anywhere = storedSearch
      .find(companies, text, language, nowMs, most)
      .map(({ entry, line }) => toTextMatch(entry, line))
      .filter(({ key }) => !rows.has(key))
    return [...ordered, ...anywhere].slice(0, most)
  }
}

/** The line is shown only where the name alone does not say why the company is here. */
const toTextMatch = (company: IndexedCompany, line: FoundLine | null): Match =>
  line === null || line.field === 'name'
    ? toStoredMatch(company, 'name')
    : { ...toStoredMatch(company, 'text'), found: line }

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
