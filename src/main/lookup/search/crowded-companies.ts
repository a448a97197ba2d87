import { maxMatches, toShare } from '../../../shared/match.ts'
import type { QueryMatch } from './superoffice-queries.ts'

const half = maxMatches / 2
/** The most rows of a list that companies were added to: those, and half as many people. */
export const maxRows = maxMatches + half

/** True when people take more than half of the list, and there may be companies that they left no room for. */
export const isCrowded = (matches: readonly QueryMatch[]): boolean => {
  const people = matches.filter(isPerson).length
  return people > half && (people === matches.length || matches.length >= maxMatches)
}

/** The companies of both answers first, then people. Neither kind leaves the other without a place. */
export const withCompanies = (
  matches: readonly QueryMatch[],
  more: readonly QueryMatch[]
): readonly QueryMatch[] => {
  const own = matches.filter((each) => !isPerson(each))
  const known = new Set(own.map(({ match }) => match.companyId))
  const others = more.filter(({ match }) => !known.has(match.companyId))
  const companies = [...own, ...others].slice(0, maxMatches)
  return [...companies, ...matches.filter(isPerson).slice(0, toShare(companies.length))]
}

const isPerson = ({ match }: QueryMatch): boolean => match.kind === 'person'
