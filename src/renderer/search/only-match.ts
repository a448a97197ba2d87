import { subjectOf, type Match, type MatchedBy, type QueryKind } from '../../shared/match.ts'

const certainKinds: ReadonlySet<QueryKind | null> = new Set(['phone', 'email', 'id', 'request', 'link'])
/**
 * Reasons to open a match, the most certain first: a number that matches in part counts only if none matches as a whole,
 * and a request's number only if the digits are nothing else.
 */
const certainReasons: readonly ReadonlySet<MatchedBy>[] = [
  new Set(['phone', 'email', 'id', 'link']),
  new Set(['phone-last-eight', 'phone-switchboard']),
  new Set(['request'])
]

/**
 * The match that opens by itself: the only one that was found by its phone number, e-mail address, id, request or link.
 * Matches by domain or by text never open by themselves, and don't prevent it. An id opens only when it is the only row,
 * since its digits may be the beginning of a phone number. The same last digits are not enough, because in another country
 * they are a stranger's number. A person of whom SuperOffice gave only the name doesn't open, because that would leave Glance.
 */
export const toOnlyMatch = (kind: QueryKind | null, rows: readonly Match[]): Match | null => {
  if (!certainKinds.has(kind) || (kind === 'id' && rows.length > 1)) return null
  const [mostCertain = []] = certainReasons
    .map((reasons) => rows.filter(({ by }) => reasons.has(by)))
    .filter((certain) => certain.length > 0)
  const [only, ...others] = mostCertain
  if (only === undefined || others.length > 0) return null
  return subjectOf(only) === null || only.by === 'phone-last-eight' ? null : only
}

/**
 * The row that opens when the agent pressed Enter before there was one: the only row, whatever it was found by. `null` for one
 * that would leave Glance, because the agent may be elsewhere by now.
 */
export const toEnteredMatch = (rows: readonly Match[]): Match | null => {
  const [only, ...others] = rows
  return only === undefined || others.length > 0 || subjectOf(only) === null ? null : only
}
