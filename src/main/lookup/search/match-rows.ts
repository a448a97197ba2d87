import type { Match, MatchedBy } from '../../../shared/match.ts'
import type { IndexedCompany } from '../../results/indexed-company.ts'
import type { FoundMatch } from '../active-session.ts'
import { peopleOf, type StoredPerson } from './stored-people.ts'

/** The row of a stored company. */
export const toStoredMatch = (company: IndexedCompany, by: MatchedBy): Match => ({
  key: toKey(company.companyId),
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

/** The row of a person who is stored with their company: the same as when SuperOffice finds them. */
export const toStoredPersonMatch = (company: IndexedCompany, person: StoredPerson, by: MatchedBy): Match => {
  const { companyId, isStopped } = company
  const found = { companyId, name: toPersonName(person, company), kind: 'person', isStopped } as const
  return toMatch(withPerson(found, person), company, by)
}

/** A match with a company, whose card a row opens. */
export type MatchWithCompany = FoundMatch & { readonly companyId: number }

/**
 * The row of a company or person that SuperOffice found. One that is stored gets the key of its stored row, even a person
 * for whom SuperOffice gives only the name.
 */
export const toFoundMatchRow = (
  found: MatchWithCompany,
  stored: IndexedCompany | undefined,
  by: MatchedBy
): Match => {
  const isUnidentified = found.kind === 'person' && found.personId === undefined
  // `ACME (closed)` looks like a person in a company, but a company of that name is stored.
  if (isUnidentified && stored?.name === found.name) return toMatch({ ...found, kind: 'company' }, stored, by)
  const namesakes =
    isUnidentified && stored !== undefined
      ? peopleOf(stored.texts).filter((person) => toPersonName(person, stored) === found.name)
      : []
  const [only] = namesakes
  // Of two people with the same name, it is unknown which one SuperOffice means.
  return toMatch(only !== undefined && namesakes.length === 1 ? withPerson(found, only) : found, stored, by)
}

const toPersonName = ({ name }: StoredPerson, company: IndexedCompany): string => `${name} (${company.name})`

const withPerson = (found: MatchWithCompany, { id, phone }: StoredPerson): MatchWithCompany => ({
  ...(phone !== undefined && { phone }),
  ...found,
  ...(id !== null && { personId: id })
})

const toMatch = (found: MatchWithCompany, stored: IndexedCompany | undefined, by: MatchedBy): Match => {
  const person = found.personId === undefined ? found.name : `#${String(found.personId)}`
  return {
    ...(stored !== undefined && toStoredMatch(stored, by)),
    key: found.kind === 'person' ? `${toKey(found.companyId)}:person:${person}` : toKey(found.companyId),
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

const toKey = (companyId: number): string => `company:${String(companyId)}`

/** Keeps only the first row with each key, because SuperOffice may return a company twice. */
export const withoutRepeats = (matches: readonly Match[]): readonly Match[] => {
  const seen = new Set<string>()
  return matches.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const phoneFits: readonly MatchedBy[] = ['phone', 'phone-last-eight', 'phone-switchboard']

/** Sorts matches of the whole phone number before matches of a part; other rows stay in SuperOffice's order. */
export const byPhoneFit = (a: Match, b: Match): number => phoneFits.indexOf(a.by) - phoneFits.indexOf(b.by)
