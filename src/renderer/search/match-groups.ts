import type { Match } from '../../shared/match.ts'
import type { StableMatches } from './stable-matches.ts'

/** Rows of the list that stand together, below a heading or below none. */
export interface MatchGroup {
  readonly heading: 'pinned' | 'recent' | 'inSuperOffice' | null
  readonly rows: readonly Match[]
}

/**
 * The groups of the list: in the empty box what is pinned, what was viewed last and what SuperOffice knows of; otherwise
 * what is stored and, below a heading, what SuperOffice found. Rows keep their order, and empty groups are left out.
 */
export const toMatchGroups = ({
  rows,
  isRecent,
  foundFrom
}: Pick<StableMatches, 'rows' | 'isRecent' | 'foundFrom'>): readonly MatchGroup[] => {
  const stored = rows.slice(0, foundFrom)
  const found = rows.slice(foundFrom)
  const firstUnpinned = stored.findIndex(({ isPinned }) => !isPinned)
  const pinned = firstUnpinned === -1 ? stored : stored.slice(0, firstUnpinned)
  const groups: readonly MatchGroup[] = isRecent
    ? [
        { heading: 'pinned', rows: pinned },
        { heading: 'recent', rows: stored.slice(pinned.length) },
        { heading: 'inSuperOffice', rows: found }
      ]
    : [
        { heading: null, rows: stored },
        { heading: foundFrom === 0 ? null : 'inSuperOffice', rows: found }
      ]
  return groups.filter((group) => group.rows.length > 0)
}

/** The first rows of the groups, in their groups. */
export const firstOfGroups = (groups: readonly MatchGroup[], count: number): readonly MatchGroup[] => {
  let left = count
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left))
    left -= group.rows.length
    if (rows.length === group.rows.length) return [group]
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })
}
