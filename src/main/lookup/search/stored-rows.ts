import { subjectOf, type Match } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import type { ActiveSession } from '../active-session.ts'
import { toBadges } from '../card-attention.ts'

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
