import type { QueryMatch } from './superoffice-queries.ts'

/** The rows of one answer. */
export const maxMatches = 50
/** So many people stay behind the companies of another answer. */
const minPeople = maxMatches / 2
/** The rows of both answers. */
export const maxRows = maxMatches + minPeople

/** True when people take more than half of the list, and there may be companies that they left no room for. */
export const isCrowded = (matches: readonly QueryMatch[]): boolean => {
  const people = matches.filter(isPerson).length
  return people > minPeople && (people === matches.length || matches.length >= maxMatches)
}

/** The companies first, each once, and then people. Neither leave the other without a place. */
export const withCompanies = (
  matches: readonly QueryMatch[],
  more: readonly QueryMatch[]
): readonly QueryMatch[] => {
  const own = matches.filter((each) => !isPerson(each))
  const known = new Set(own.map(({ match }) => match.companyId))
  const others = more.filter(({ match }) => !known.has(match.companyId))
  const companies = [...own, ...others].slice(0, maxMatches)
  const people = matches.filter(isPerson).slice(0, Math.max(minPeople, maxMatches - companies.length))
  return [...companies, ...people]
}

const isPerson = ({ match }: QueryMatch): boolean => match.kind === 'person'
