import type { Match, Matches, QueryKind } from '../../src/shared/match.ts'

/** A match: by default a company that is not stored. */
export const matchOf = (companyId: number, name: string, more: Partial<Match> = {}): Match => ({
  key: `company:${String(companyId)}`,
  companyId,
  name,
  kind: 'company',
  isStopped: false,
  isPinned: false,
  by: 'name',
  ...more
})

/** The matches for a typed text, by default a name. */
export const matchesOf = (rows: readonly Match[], kind: QueryKind | null = 'name'): Matches => ({
  kind,
  rows
})
