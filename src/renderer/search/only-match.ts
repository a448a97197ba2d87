import type { Match, MatchedBy, QueryKind } from '../../shared/match.ts'

const certainKinds: ReadonlySet<QueryKind | null> = new Set(['phone', 'email', 'id', 'link'])
/** Reasons to open a match, by how certain they are: what fits in part gives way to what fits. */
const certainReasons: readonly ReadonlySet<MatchedBy>[] = [
  new Set(['phone', 'email', 'id', 'link']),
  new Set(['phone-last-eight', 'phone-switchboard'])
]

/**
 * The match that opens by itself: the only one for a phone number, an e-mail address, an id or a link, and found as such.
 * A colleague's company for an address whose domain alone is known, or a number in some text, is left to the agent, and
 * holds up none that is certain; but digits that are an id may be the beginning of a number that is still being typed.
 */
export const toOnlyMatch = (kind: QueryKind | null, rows: readonly Match[]): Match | null => {
  if (!certainKinds.has(kind) || (kind === 'id' && rows.length > 1)) return null
  const [most = []] = certainReasons
    .map((reasons) => rows.filter(({ by }) => reasons.has(by)))
    .filter((certain) => certain.length > 0)
  const [only, ...others] = most
  return only !== undefined && others.length === 0 ? only : null
}
