import type { Match } from '../../../shared/match.ts'

/** The person who led to a company's card, as the match knows them. Their own card says more. */
export interface CallerRef {
  /** `null` when SuperOffice gave only the name. */
  readonly personId: number | null
  readonly name: string
  /** The number that matched; `null` when nothing or something else did. */
  readonly matched: string | null
}

export const toCallerRef = (match: Match): CallerRef => ({
  personId: match.personId ?? null,
  name: match.name,
  matched: toMatched(match)
})

export const toMatched = ({ by, phone }: Match): string | null =>
  by.startsWith('phone') && phone !== undefined ? phone : null
