import type { Match } from '../../shared/match.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import type { FoundPort } from './active-session.ts'

const keyOf = (companyId: number): string => `company:${String(companyId)}`

export const toStoredMatch = (company: IndexedCompany): Match => ({
  key: keyOf(company.companyId),
  companyId: company.companyId,
  name: company.name,
  kind: 'company',
  ...(company.city !== undefined && { city: company.city }),
  ...(company.phone !== undefined && { phone: company.phone }),
  isStopped: company.isStopped,
  isPinned: company.isPinned,
  storedAt: company.fetchedAt
})

/** A person leads to their company, and is a row of their own; a company that is stored too is the same row as there. */
export const toFoundMatch = (found: FoundPort, stored: IndexedCompany | undefined): Match => {
  const isPerson = found.kind === 'person'
  return {
    ...(stored !== undefined && toStoredMatch(stored)),
    key: isPerson ? `${keyOf(found.companyId)}:person:${found.name}` : keyOf(found.companyId),
    companyId: found.companyId,
    name: found.name,
    kind: found.kind,
    ...(found.city !== undefined && { city: found.city }),
    isStopped: found.isStopped,
    isPinned: stored?.isPinned ?? false
  }
}

/** Drops rows whose key has come before: SuperOffice may name a company twice. */
export const withoutRepeats = (matches: readonly Match[]): readonly Match[] =>
  [...new Map(matches.toReversed().map((match) => [match.key, match])).values()].toReversed()
