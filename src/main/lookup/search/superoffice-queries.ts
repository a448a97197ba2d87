import type { MatchedBy } from '../../../shared/match.ts'
import { assertNever, codeOf } from '../../../shared/outcome.ts'
import type { SuperOfficePort } from '../active-session.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import type { OrganisationNumber } from '../reading/organisation-number.ts'
import { toSpellings, type PhoneNumber } from '../reading/phone-number.ts'
import type { QueryReading } from '../reading/query-reading.ts'
import { toDomainSpellings } from '../reading/web-domain.ts'

/** One query to SuperOffice for what was typed. */
export interface SuperOfficeQuery {
  readonly by: MatchedBy
  /** The number that a query by phone searches for. */
  readonly number?: PhoneNumber
  readonly run: (superoffice: SuperOfficePort, signal: AbortSignal) => Promise<readonly SearchResult[]>
}

/** A match, and the query that found it. */
export interface QueryMatch {
  readonly query: SuperOfficeQuery
  readonly match: SearchResult
}

/** The queries for what was typed, to run one after the other until one finds something. */
export interface SuperOfficeQueries {
  /**
   * For the likely readings. The queries of one step are all run: they are for two addresses, say, which the agent pasted
   * together. When a query fails and nothing is found, the search fails.
   */
  readonly main: readonly (readonly SuperOfficeQuery[])[]
  /** Tried when nothing was found. When one of them fails, the others are tried, and the search doesn't fail. */
  readonly lastResorts: readonly SuperOfficeQuery[]
  /** Tried when people fill the list: a common surname is the name of more of them than are shown. */
  readonly forCompanies: readonly SuperOfficeQuery[]
}

/** Organisation numbers have eight digits in Denmark and the Netherlands, and more in SuperOffice's other countries. */
const minOrganisationNumberLength = 8

const maxMainQueries = 2
const maxLastResorts = 2
/** Part of a shorter name is part of too many names. */
const minContainedLength = 3

/**
 * First one query for each likely reading, then the other spellings of a number, then the unlikely readings. Beyond the
 * first two, and for readings that are only a guess (digits as a request's number or as a name), a query is a last
 * resort. A name that is not found is searched for inside names, as the last resort, and one that only people have inside
 * companies' names.
 */
export const toSuperOfficeQueries = (readings: readonly QueryReading[]): SuperOfficeQueries => {
  const isGuess = (reading: QueryReading, index: number): boolean =>
    index > 0 && (reading.kind === 'request' || reading.kind === 'name')
  const sure = readings.filter((reading, index) => !isGuess(reading, index))
  const likely = sure.filter(isLikely)
  const ordered = [
    ...likely.flatMap((reading) => queriesFor(reading).slice(0, 1)),
    ...likely.flatMap((reading) => queriesFor(reading).slice(1)),
    ...sure.filter((reading) => !isLikely(reading)).flatMap(queriesFor)
  ]
  const guesses = readings.filter(isGuess).flatMap(queriesFor)
  const first = ordered.slice(0, maxMainQueries)
  const [one, other] = likely
  const containing = containedQueries(readings, (superoffice) => superoffice.findContaining)
  return {
    main: one !== undefined && one.kind === other?.kind ? [first] : first.map((query) => [query]),
    lastResorts: [...ordered.slice(maxMainQueries), ...guesses, ...containing].slice(0, maxLastResorts),
    forCompanies: containedQueries(readings, (superoffice) => superoffice.findCompaniesContaining)
  }
}

const containedQueries = (
  [reading]: readonly QueryReading[],
  toFind: (superoffice: SuperOfficePort) => SuperOfficePort['findContaining']
): readonly SuperOfficeQuery[] =>
  reading?.kind === 'name' && [...reading.text].length >= minContainedLength
    ? [{ by: 'name', run: (superoffice, signal) => toFind(superoffice)(reading.text, signal) }]
    : []

const isLikely = (reading: QueryReading): boolean =>
  reading.kind !== 'organisation-number' || reading.isLikely

const queriesFor = (reading: QueryReading): readonly SuperOfficeQuery[] => {
  switch (reading.kind) {
    case 'id':
    case 'link':
      return [
        { by: reading.kind, run: (superoffice, signal) => findById(superoffice, reading.companyId, signal) }
      ]
    case 'phone':
      return toSpellings(reading.number).map((digits) => ({
        by: 'phone',
        number: reading.number,
        run: (superoffice, signal) => superoffice.findByPhone(digits, signal)
      }))
    case 'organisation-number':
      return numberQueries(reading)
    case 'request':
      return [
        {
          by: reading.kind,
          run: (superoffice, signal) => superoffice.findByRequest(reading.requestId, signal)
        }
      ]
    case 'email':
      return [
        { by: reading.kind, run: (superoffice, signal) => superoffice.findByEmail(reading.address, signal) }
      ]
    case 'domain':
      return [
        ...toDomainSpellings(reading.domain).flatMap((domain): readonly SuperOfficeQuery[] => [
          { by: reading.kind, run: (superoffice, signal) => superoffice.findByDomain(domain, signal) },
          { by: reading.kind, run: (superoffice, signal) => superoffice.findByWeb(domain, signal) }
        ])
      ]
    case 'name':
      return [
        { by: reading.kind, run: (superoffice, signal) => superoffice.findCompanies(reading.text, signal) }
      ]
    default:
      return assertNever(reading)
  }
}

/** Digits can be an organisation number or the number that the tenant gave the company; letters only the former. */
const numberQueries = ({ digits, spellings }: OrganisationNumber): readonly SuperOfficeQuery[] => {
  const byOrganisation: SuperOfficeQuery = {
    by: 'organisation-number',
    run: (superoffice, signal) => superoffice.findByOrganisationNumber(spellings, signal)
  }
  const byCompany: SuperOfficeQuery = {
    by: 'company-number',
    run: (superoffice, signal) => superoffice.findByCompanyNumber(digits, signal)
  }
  const [written = ''] = spellings
  if (/\p{L}/u.test(written)) return [byOrganisation]
  if (digits.length < minOrganisationNumberLength) return [byCompany]
  // A number with one spelling looks like no country's organisation numbers.
  return spellings.length === 1 ? [byCompany, byOrganisation] : [byOrganisation, byCompany]
}

/** An unknown id is not a failure, because the digits may be a number of another kind. */
const findById = async (
  superoffice: SuperOfficePort,
  companyId: number,
  signal: AbortSignal
): Promise<readonly SearchResult[]> => {
  try {
    const { name, department, city, phone, isStopped } = await superoffice.readCompany(companyId, signal)
    const title = [name ?? `#${String(companyId)}`, ...(department === undefined ? [] : [department])].join(
      ', '
    )
    return [
      {
        companyId,
        name: title,
        kind: 'company',
        ...(city !== undefined && { city }),
        ...(phone !== undefined && { phone }),
        ...(isStopped !== undefined && { isStopped })
      }
    ]
  } catch (error) {
    if (codeOf(error) === 'not-found') return []
    throw error
  }
}
