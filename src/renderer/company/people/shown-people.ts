import type { Person, RecordRef, Section } from '../../../shared/company.ts'
import { toShownPoints, type ShownPoint } from '../contact/shown-points.ts'

/** One of the company's people as shown on screen. */
export interface ShownPerson {
  /** Unique on the card. */
  readonly key: string
  readonly section: 'people'
  readonly record: RecordRef
  readonly id: number | null
  readonly fullText: string
  readonly title: string
  readonly contactPoints: readonly ShownPoint[]
  readonly note: null
  readonly previousText: ''
  readonly moment: null
}

/** The person of a match, whom the card highlights among the company's people. */
export interface HighlightedPerson {
  readonly personId: number | null
  /** The person's name alone. */
  readonly matchName: string
}

export const toShownPeople = (section: Section<Person>, companyId: number): readonly ShownPerson[] =>
  section.state === 'unreadable'
    ? []
    : section.rows.map((person, index) => toShownPerson(person, companyId, index))

/** The highlighted person with the id and name of the match, shown until the agent opens the list. */
export const toHighlightedRow = (
  { personId, matchName }: HighlightedPerson,
  companyId: number
): ShownPerson => toShownPerson({ id: personId, name: matchName }, companyId, 0)

const toShownPerson = (person: Person, companyId: number, index: number): ShownPerson => ({
  key: `people-${String(person.id ?? '')}-${String(index)}`,
  section: 'people',
  record: { kind: 'person', companyId, id: person.id },
  id: person.id,
  fullText: person.name,
  title: person.title?.trim() ?? '',
  contactPoints: toShownPoints(person),
  note: null,
  previousText: '',
  moment: null
})

/** Finds a person by id or, when the match has none, by name. */
export const findPerson = (
  people: readonly ShownPerson[],
  { personId, matchName }: HighlightedPerson
): ShownPerson | undefined => {
  if (personId !== null) return people.find(({ id }) => id === personId)
  const name = toComparable(matchName)
  const namesakes = people.filter(({ fullText }) => toComparable(fullText) === name)
  // With two people of the same name, either could be the wrong one.
  return namesakes.length === 1 ? namesakes[0] : undefined
}

const toComparable = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase()
