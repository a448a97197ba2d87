import { codeOf } from '../../../shared/outcome.ts'
import type { MatchedBy } from '../../../shared/match.ts'
import type { FoundPort, SuperOfficePort } from '../active-session.ts'
import { toSpellings } from './phone-match.ts'
import type { QueryReading } from './query-kind.ts'

/** One question that SuperOffice can be asked about what was typed. */
export interface SearchStep {
  readonly by: MatchedBy
  readonly ask: (superoffice: SuperOfficePort, signal: AbortSignal) => Promise<readonly FoundPort[]>
}

/** Calls that one search may cost. Opening what it finds costs another. */
const mostSteps = 2

/**
 * The questions in the order in which they are asked, until one of them is answered with a match: each likely reading
 * once, then a number's other spelling. Two at the most, so that the likeliest readings are the ones that are asked.
 */
export const toSearchSteps = (readings: readonly QueryReading[]): readonly SearchStep[] => {
  const likely = readings.filter(isLikely).map(stepsOf)
  return [
    ...likely.flatMap((all) => all.slice(0, 1)),
    ...likely.flatMap((all) => all.slice(1)),
    ...readings.filter((reading) => !isLikely(reading)).flatMap(stepsOf)
  ].slice(0, mostSteps)
}

const isLikely = (reading: QueryReading): boolean =>
  reading.kind !== 'organisation-number' || reading.isLikely

const stepsOf = (reading: QueryReading): readonly SearchStep[] => {
  switch (reading.kind) {
    case 'id':
    case 'link':
      return [
        { by: reading.kind, ask: (superoffice, signal) => readById(superoffice, reading.companyId, signal) }
      ]
    case 'phone':
      return toSpellings(reading.number).map((digits) => ({
        by: 'phone',
        ask: (superoffice, signal) => superoffice.findByPhone(digits, signal)
      }))
    case 'organisation-number':
      // As it is written, which is how a tenant may have it, and without its country's letters.
      return [...new Set([reading.whole, reading.digits])].map((number) => ({
        by: reading.kind,
        ask: (superoffice, signal) => superoffice.findByNumber(number, signal)
      }))
    case 'email':
      return [
        { by: reading.kind, ask: (superoffice, signal) => superoffice.findByEmail(reading.address, signal) }
      ]
    case 'domain':
      return [
        { by: reading.kind, ask: (superoffice, signal) => superoffice.findByDomain(reading.domain, signal) }
      ]
    case 'name':
      return [
        { by: reading.kind, ask: (superoffice, signal) => superoffice.findCompanies(reading.text, signal) }
      ]
  }
}

/** An id that nobody has is no failure here: the digits may yet be something else. */
const readById = async (
  superoffice: SuperOfficePort,
  companyId: number,
  signal: AbortSignal
): Promise<readonly FoundPort[]> => {
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
