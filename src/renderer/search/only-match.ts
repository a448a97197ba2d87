import type { Match, MatchedBy, QueryKind } from '../../shared/match.ts'

const certainKinds: ReadonlySet<QueryKind | null> = new Set(['phone', 'email', 'id', 'link'])
const certainReasons: ReadonlySet<MatchedBy> = new Set([
  'phone',
  'phone-last-eight',
  'phone-switchboard',
  'email',
  'id',
  'link'
])

/**
 * The match that opens by itself: the only one for a phone number, an e-mail address, an id or a link, and found as such.
 * A colleague's company for an address whose domain alone is known, or a number in some text, is left to the agent, and
 * holds up none that is certain.
 */
export const toOnlyMatch = (kind: QueryKind | null, rows: readonly Match[]): Match | null => {
  if (!certainKinds.has(kind)) return null
  const [only, ...others] = rows.filter(({ by }) => certainReasons.has(by))
  return only !== undefined && others.length === 0 ? only : null
}
