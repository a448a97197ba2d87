import type { Employer } from '../../../shared/company.ts'
import type { Match, MatchedBy } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import { peopleOf, type StoredPerson } from '../stored-people.ts'
import { toReadablePhone } from './readable-phone.ts'

/** The row of a stored company or person. */
export const toStoredMatch = (card: IndexedCard, by: MatchedBy): Match => {
  if (card.companyId === undefined)
    return toStoredPersonMatch(card, { id: card.personId, name: card.name, ...toPhone(card) }, by)
  return {
    key: toKey(card.companyId),
    companyId: card.companyId,
    name: card.name,
    kind: 'company',
    ...toStoredParts(card),
    ...toPhone(card),
    by
  }
}

/** The row of a person who is stored, alone or with their company: the same as when SuperOffice finds them. */
export const toStoredPersonMatch = (card: IndexedCard, person: StoredPerson, by: MatchedBy): Match =>
  toMatch(toStoredPerson(card, person), card, by)

const toStoredParts = ({ city, isStopped, isPinned, fetchedAt }: IndexedCard) => ({
  ...(city !== undefined && { city }),
  isStopped,
  isPinned,
  storedAt: fetchedAt
})

const toPhone = ({ phone }: IndexedCard): { readonly phone?: string } =>
  phone === undefined ? {} : { phone }

/**
 * The row of a company or person that SuperOffice found. One that is stored gets the key of its stored row, even a person
 * for whom SuperOffice gives only the name.
 */
export const toFoundMatchRow = (
  found: SearchResult,
  stored: IndexedCard | undefined,
  by: MatchedBy
): Match => {
  if (stored === undefined || found.personId !== undefined) return toMatch(found, stored, by)
  const people = peopleOf(stored.texts).filter((person) =>
    found.kind === 'person'
      ? person.name === found.name
      : // Some lists write a person like a company: `Eva Dahl (Nordlys AS)`.
        `${person.name} (${stored.name})` === found.name
  )
  const [person] = people
  if (person === undefined) return toMatch(found, stored, by)
  // Of two people with the same name, it is unknown which one SuperOffice means.
  const owner: StoredPerson = people.length === 1 ? person : { id: null, name: person.name }
  const { isStopped: _, ...known } = toStoredPerson(stored, owner)
  return toMatch({ ...found, ...known, ...(found.phone !== undefined && { phone: found.phone }) }, stored, by)
}

const toStoredPerson = (card: IndexedCard, { id, name, phone }: StoredPerson): SearchResult => {
  const company: Partial<Employer> =
    card.companyId === undefined ? { ...card.employer } : { companyId: card.companyId, name: card.name }
  return {
    companyId: company.companyId ?? null,
    name,
    ...(company.name !== undefined && { companyName: company.name }),
    kind: 'person',
    isStopped: card.isStopped,
    ...(phone !== undefined && { phone }),
    ...(id !== null && { personId: id })
  }
}

const toMatch = (found: SearchResult, stored: IndexedCard | undefined, by: MatchedBy): Match => {
  const companyName = found.companyName ?? (stored?.companyId === undefined ? undefined : stored.name)
  // A company's number would look like the person's own.
  const phone = found.phone ?? (found.kind === 'company' ? stored?.phone : undefined)
  return {
    ...(stored !== undefined && toStoredParts(stored)),
    key: toRowKey(found),
    companyId: found.companyId,
    ...(found.isCompanyUnknown === true && { isCompanyUnknown: true }),
    name: found.name,
    kind: found.kind,
    ...(found.personId !== undefined && { personId: found.personId }),
    ...(found.kind === 'person' && companyName !== undefined && { companyName }),
    ...(found.department !== undefined && { department: found.department }),
    ...(found.city !== undefined && { city: found.city }),
    ...(phone !== undefined && { phone: toReadablePhone(phone) }),
    isStopped: found.isStopped ?? stored?.isStopped ?? false,
    isPinned: stored?.isPinned ?? false,
    ...(found.isFavourite === true && { isFavourite: true }),
    ...(found.isFormerEmployee === true && { isFormerEmployee: true }),
    by,
    ...(found.requestId !== undefined && { requestId: found.requestId }),
    ...(found.requestTitle !== undefined && {
      found: { field: 'requests', text: found.requestTitle, marks: [] }
    })
  }
}

const toRowKey = ({ companyId, kind, personId, name }: SearchResult): string => {
  const person = `person:${personId === undefined ? name : `#${String(personId)}`}`
  if (companyId === null) return person
  return kind === 'person' ? `${toKey(companyId)}:${person}` : toKey(companyId)
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
