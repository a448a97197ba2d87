import type { Match } from '../../src/shared/match.ts'

/** A match as the list gets it: by default a company that is not stored. */
export const matchOf = (companyId: number, name: string, more: Partial<Match> = {}): Match => ({
  key: `company:${String(companyId)}`,
  companyId,
  name,
  kind: 'company',
  isStopped: false,
  isPinned: false,
  ...more
})
