import type { Match, MatchedBy } from '../../shared/match.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import type { FoundPort } from './active-session.ts'

const keyOf = (companyId: number): string => `company:${String(companyId)}`

export const toStoredMatch = (company: IndexedCompany, by: MatchedBy): Match => ({
  key: keyOf(company.companyId),
  companyId: company.companyId,
  name: company.name,
  kind: 'company',
  ...(company.city !== undefined && { city: company.city }),
  ...(company.phone !== undefined && { phone: company.phone }),
  isStopped: company.isStopped,
  isPinned: company.isPinned,
  storedAt: company.fetchedAt,
  by
})

/** A person leads to their company, and is a row of their own; a company that is stored too is the same row as there. */
export const toFoundMatch = (found: FoundPort, stored: IndexedCompany | undefined, by: MatchedBy): Match => {
  const isPerson = found.kind === 'person'
  const who = found.personId === undefined ? found.name : `#${String(found.personId)}`
  return {
    ...(stored !== undefined && toStoredMatch(stored, by)),
    key: isPerson ? `${keyOf(found.companyId)}:person:${who}` : keyOf(found.companyId),
    companyId: found.companyId,
    name: found.name,
    kind: found.kind,
    ...(found.personId !== undefined && { personId: found.personId }),
    ...(found.city !== undefined && { city: found.city }),
    ...(found.phone !== undefined && { phone: found.phone }),
    isStopped: found.isStopped,
    isPinned: stored?.isPinned ?? false,
    by
  }
}

/** Drops rows whose key has come before: SuperOffice may name a company twice. */
export const withoutRepeats = (matches: readonly Match[]): readonly Match[] =>
  [...new Map(matches.toReversed().map((match) => [match.key, match])).values()].toReversed()

const fits: readonly MatchedBy[] = ['phone', 'phone-last-eight', 'phone-switchboard']

/** The number itself before one that only ends or begins like it; all else stays as SuperOffice ordered it. */
export const byPhoneFit = (a: Match, b: Match): number => fits.indexOf(a.by) - fits.indexOf(b.by)
