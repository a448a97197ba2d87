import type { Match, MatchedBy } from '../../../shared/match.ts'
import type { IndexedCompany } from '../../results/result-index.ts'
import type { FoundPort } from '../active-session.ts'
import { peopleOf, type StoredPerson } from './stored-people.ts'

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

/** A person who is stored with their company: the same row as when SuperOffice finds them. */
export const toStoredPersonMatch = (company: IndexedCompany, person: StoredPerson, by: MatchedBy): Match => {
  const { companyId, isStopped } = company
  const found = { companyId, name: toPersonsName(person, company), kind: 'person', isStopped } as const
  return toMatch(withPerson(found, person), company, by)
}

/** A company that is stored too is the same row as there; so is a person, where SuperOffice does not say who it is. */
export const toFoundMatch = (found: FoundPort, stored: IndexedCompany | undefined, by: MatchedBy): Match => {
  const isUnknown = found.kind === 'person' && found.personId === undefined
  // `ACME (closed)` is written as a person is, and is known here as a company of that name.
  if (isUnknown && stored?.name === found.name) return toMatch({ ...found, kind: 'company' }, stored, by)
  const named =
    isUnknown && stored !== undefined
      ? peopleOf(stored.texts).filter((person) => toPersonsName(person, stored) === found.name)
      : []
  const [only] = named
  // Two people of one name are not told apart by a guess.
  return toMatch(only !== undefined && named.length === 1 ? withPerson(found, only) : found, stored, by)
}

const toPersonsName = ({ name }: StoredPerson, company: IndexedCompany): string => `${name} (${company.name})`

const withPerson = (found: FoundPort, { id, phone }: StoredPerson): FoundPort => ({
  ...(phone !== undefined && { phone }),
  ...found,
  ...(id !== null && { personId: id })
})

/** A person leads to their company, and is a row of their own. */
const toMatch = (found: FoundPort, stored: IndexedCompany | undefined, by: MatchedBy): Match => {
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
    isStopped: found.isStopped ?? stored?.isStopped ?? false,
    isPinned: stored?.isPinned ?? false,
    by
  }
}

/** Drops rows whose key has come before: SuperOffice may name a company twice. */
export const withoutRepeats = (matches: readonly Match[]): readonly Match[] => {
  const seen = new Set<string>()
  return matches.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const fits: readonly MatchedBy[] = ['phone', 'phone-last-eight', 'phone-switchboard']

/** The number itself before one that only ends or begins like it; all else stays as SuperOffice ordered it. */
export const byPhoneFit = (a: Match, b: Match): number => fits.indexOf(a.by) - fits.indexOf(b.by)
