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

export const toShownPeople = (section: Section<Person>, companyId: number): readonly ShownPerson[] =>
  section.state === 'unreadable'
    ? []
    : section.rows.map((person, index) => toShownPerson(person, companyId, index))

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

/** Somebody to find among the people; `personId` is `null` when only the name is known. */
export interface NamedPerson {
  readonly personId: number | null
  readonly name: string
}

/** Finds a person by id or, without one, by name. */
export const findPerson = (
  people: readonly ShownPerson[],
  { personId, name: wantedName }: NamedPerson
): ShownPerson | undefined => {
  if (personId !== null) return people.find(({ id }) => id === personId)
  const name = toComparable(wantedName)
  const namesakes = people.filter(({ fullText }) => toComparable(fullText) === name)
  // With two people of the same name, either could be the wrong one.
  return namesakes.length === 1 ? namesakes[0] : undefined
}

const toComparable = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase()
