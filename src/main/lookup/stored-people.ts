import type { TextField } from '../../shared/found-line.ts'
import type { CardTexts } from '../results/indexed-card.ts'
import { isPeopleField, linesOf, type PeopleField, type SearchLine } from './search-lines.ts'

/** What the search needs to know about one of a stored company's people. */
export interface StoredPerson {
  /** `null` when SuperOffice sent none. */
  readonly id: number | null
  readonly name: string
  /** The number that was searched for, otherwise the first of theirs. */
  readonly phone?: string
}

export const peopleOf = (texts: CardTexts): readonly StoredPerson[] =>
  linesOf(texts, 'people').map((line) => toPerson(texts, line))

/**
 * The people with a text in this field that `isMatch` accepts, each with the number that it accepted if it is one. Leaves
 * out texts whose owner is unknown.
 */
export const peopleWhere = (
  texts: CardTexts,
  field: PeopleField,
  isMatch: (text: string) => boolean
): readonly StoredPerson[] =>
  linesOf(texts, field)
    .filter(({ text }) => isMatch(text))
    .flatMap((line) => {
      const owner = toOwner(texts, field, line)
      if (owner === null) return []
      return [field === 'peoplePhones' ? { ...owner, phone: line.text } : owner]
    })

/** The person whose line this is; `null` for a line that belongs to no person, or to an unknown one. */
export const ownerOfLine = (texts: CardTexts, field: TextField, line: SearchLine): StoredPerson | null =>
  isPeopleField(field) ? toOwner(texts, field, line) : null

const toOwner = (texts: CardTexts, field: PeopleField, line: SearchLine): StoredPerson | null => {
  const nameLine = field === 'people' ? line : findLine(texts, 'people', line.personId)
  return nameLine === undefined ? null : toPerson(texts, nameLine)
}

const toPerson = (texts: CardTexts, { text: name, personId }: SearchLine): StoredPerson => {
  const phone = findLine(texts, 'peoplePhones', personId)?.text
  return { id: personId ?? null, name, ...(phone !== undefined && { phone }) }
}

const findLine = (
  texts: CardTexts,
  field: PeopleField,
  personId: number | undefined
): SearchLine | undefined =>
  personId === undefined ? undefined : linesOf(texts, field).find((line) => line.personId === personId)
