import type { Employer } from '../../../shared/company.ts'
import { subjectOf, type Match } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import type { ActiveSession } from '../active-session.ts'
import { toBadges } from '../card-attention.ts'
import { peopleOf } from '../stored-people.ts'

/**
 * Gives a person whose company SuperOffice didn't name the company with which they are stored. Their row is then the stored
 * one, and not a second one beside it. Whether they still work there is said by their own summary, which is read next.
 */
export const withStoredCompany = ({ results }: ActiveSession, found: SearchResult): SearchResult => {
  const { isCompanyUnknown, personId, ...rest } = found
  if (isCompanyUnknown !== true || personId === undefined) return found
  const company = results.listed({ personId })?.employer ?? findCompanyOf(results.cards(), personId)
  if (company === undefined) return found
  const { companyId, name } = company
  return { ...rest, personId, companyId, ...(name !== undefined && { companyName: name }) }
}

const findCompanyOf = (cards: readonly IndexedCard[], personId: number): Employer | undefined => {
  for (const { companyId, name, texts } of cards)
    if (companyId !== undefined && peopleOf(texts).some(({ id }) => id === personId))
      return { companyId, name }
  return undefined
}

/** The stored card that says more about what was found: its company's, otherwise the person's own. */
export const cardBehind = (
  { results }: ActiveSession,
  { companyId, personId }: SearchResult
): IndexedCard | undefined => {
  if (companyId !== null) return results.listed({ companyId })
  return personId === undefined ? undefined : results.listed({ personId })
}

/** Adds to the row of each stored card what needs attention there. */
export const withBadges = (
  session: ActiveSession | null,
  rows: readonly Match[],
  nowMs: number
): readonly Match[] =>
  rows.map((row) => {
    const attention = session === null ? undefined : ownCardOf(session, row)?.attention
    if (session === null || attention === undefined) return row
    return { ...row, badges: toBadges(attention, session.statuses.current(), nowMs) }
  })

/** A person's row leads to the card of their company, and says nothing about it. */
const ownCardOf = ({ results }: ActiveSession, row: Match): IndexedCard | undefined => {
  const subject = subjectOf(row)
  const isOwn = (row.kind === 'company') === (row.companyId !== null)
  return subject === null || !isOwn ? undefined : results.listed(subject)
}
