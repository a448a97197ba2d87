import type { Person, RecordRef, Section } from '../../../shared/company.ts'
import type { ContactUse } from '../../../shared/contract.ts'

/** One of the company's people as they stand on screen. */
export interface ShownPerson {
  /** Unique on the card. */
  readonly key: string
  readonly section: 'people'
  readonly record: RecordRef
  readonly id: number | null
  readonly fullText: string
  readonly title: string
  readonly ways: readonly ShownWay[]
  readonly note: null
  readonly before: ''
  readonly moment: null
}

interface ShownWay {
  readonly kind: 'phone' | 'mobile' | 'email'
  readonly text: string
  readonly copy: ContactUse
  readonly reach: ContactUse
}

/** Who is looked for among the people: the match that led here. */
export interface SoughtPerson {
  readonly personId: number | null
  /** As SuperOffice writes it: `Person (Company, Department)`. */
  readonly matchName: string
}

export const toShownPeople = (section: Section<Person>, companyId: number): readonly ShownPerson[] =>
  section.state === 'unreadable' ? [] : section.rows.map((person, index) => toShown(person, companyId, index))

/** The person who was looked for, as far as the match that led here says who they are. */
export const toSoughtRow = ({ personId, matchName }: SoughtPerson, companyId: number): ShownPerson =>
  toShown({ id: personId, name: nameIn(matchName) }, companyId, 0)

const toShown = (person: Person, companyId: number, index: number): ShownPerson => ({
  key: `people-${String(person.id ?? '')}-${String(index)}`,
  section: 'people',
  record: { kind: 'person', companyId, id: person.id },
  id: person.id,
  fullText: person.name,
  title: person.title?.trim() ?? '',
  ways: [
    ...toWay('phone', person.phone, 'copy-phone', 'call'),
    ...toWay('mobile', person.mobilePhone, 'copy-mobile', 'call-mobile'),
    ...toWay('email', person.email, 'copy-email', 'write')
  ],
  note: null,
  before: '',
  moment: null
})

const toWay = (
  kind: ShownWay['kind'],
  text: string | undefined,
  copy: ContactUse,
  reach: ContactUse
): readonly ShownWay[] => (text === undefined || text.trim() === '' ? [] : [{ kind, text, copy, reach }])

/** By their id, where SuperOffice said it; else by the name that stands before the company's. */
export const findPerson = (people: readonly ShownPerson[], sought: SoughtPerson): ShownPerson | undefined => {
  if (sought.personId !== null) return people.find(({ id }) => id === sought.personId)
  const name = plain(nameIn(sought.matchName))
  const named = people.filter(({ fullText }) => plain(fullText) === name)
  // Two people of one name are not told apart by a guess.
  return named.length === 1 ? named[0] : undefined
}

/** The name that stands before the company's. */
const nameIn = (matchName: string): string => matchName.replace(/ \(.*$/su, '')

const plain = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase()
