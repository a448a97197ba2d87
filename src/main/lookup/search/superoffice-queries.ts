import type { MatchedBy } from '../../../shared/match.ts'
import { assertNever, codeOf } from '../../../shared/outcome.ts'
import type { FoundMatch, SuperOfficePort } from '../active-session.ts'
import { toSpellings } from './phone-match.ts'
import type { QueryReading } from './query-kind.ts'

/** One query to SuperOffice for what was typed. */
export interface SuperOfficeQuery {
  readonly by: MatchedBy
  readonly run: (superoffice: SuperOfficePort, signal: AbortSignal) => Promise<readonly FoundMatch[]>
}

/** Organisation numbers have eight digits in Denmark and the Netherlands, and more in SuperOffice's other countries. */
const minOrganisationNumberLength = 8

/** How many calls one search may take. */
const maxQueries = 2

/**
 * At most two queries, to run one after the other until one finds something: first one for each likely reading, then the
 * other spellings of a number, then the unlikely readings.
 */
export const toSuperOfficeQueries = (readings: readonly QueryReading[]): readonly SuperOfficeQuery[] => {
  const likely = readings.filter(isLikely).map(queriesFor)
  return [
    ...likely.flatMap((queries) => queries.slice(0, 1)),
    ...likely.flatMap((queries) => queries.slice(1)),
    ...readings.filter((reading) => !isLikely(reading)).flatMap(queriesFor)
  ].slice(0, maxQueries)
}

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
        run: (superoffice, signal) => superoffice.findByPhone(digits, signal)
      }))
    case 'organisation-number':
      return [
        {
          by: reading.kind,
          run: (superoffice, signal) =>
            reading.digits.length < minOrganisationNumberLength
              ? superoffice.findByCompanyNumber(reading.digits, signal)
              : superoffice.findByOrganisationNumber(reading.spellings, signal)
        }
      ]
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
        { by: reading.kind, run: (superoffice, signal) => superoffice.findByDomain(reading.domain, signal) }
      ]
    case 'name':
      return [
        { by: reading.kind, run: (superoffice, signal) => superoffice.findCompanies(reading.text, signal) }
      ]
    default:
      return assertNever(reading)
  }
}

/** An unknown id is not a failure, because the digits may be a number of another kind. */
const findById = async (
  superoffice: SuperOfficePort,
  companyId: number,
  signal: AbortSignal
): Promise<readonly FoundMatch[]> => {
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
