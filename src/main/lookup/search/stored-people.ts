import type { StoredTextField, TextField } from '../../../shared/found-line.ts'
import type { CompanyTexts } from '../../results/result-index.ts'

/** One of a stored company's people, as far as the search needs to know them. */
export interface StoredPerson {
  /** `null` where SuperOffice did not say it. */
  readonly id: number | null
  readonly name: string
  /** The first of their numbers. */
  readonly phone?: string
}

type PeopleField = Extract<StoredTextField, `people${string}`>

/** The id is text, and empty where there is none. */
interface PersonLine {
  readonly id: string
  readonly text: string
}

const linesOf = (texts: CompanyTexts, field: PeopleField): readonly PersonLine[] =>
  texts[field]?.split('\n').map((line) => {
    const [id = '', text = ''] = line.split('\t')
    return { id, text }
  }) ?? []

const toPerson = (texts: CompanyTexts, { id, text: name }: PersonLine): StoredPerson => {
  if (id === '') return { id: null, name }
  const phone = linesOf(texts, 'peoplePhones').find((line) => line.id === id)?.text
  return { id: Number(id), name, ...(phone !== undefined && { phone }) }
}

export const peopleOf = (texts: CompanyTexts): readonly StoredPerson[] =>
  linesOf(texts, 'people').map((line) => toPerson(texts, line))

/** Those of whom one of the texts in this field fits; nobody for a text of which it is not known whose it is. */
export const peopleWhere = (
  texts: CompanyTexts,
  field: PeopleField,
  fits: (text: string) => boolean
): readonly StoredPerson[] =>
  linesOf(texts, field)
    .filter(({ text }) => fits(text))
    .flatMap((line) => toOwner(texts, field, line) ?? [])

/** Whose line this is; `null` for a field that is not the people's. */
export const ownerOfLine = (texts: CompanyTexts, field: TextField, index: number): StoredPerson | null => {
  switch (field) {
    case 'people':
    case 'peopleTitles':
    case 'peoplePhones':
    case 'peopleEmails': {
      const line = linesOf(texts, field)[index]
      return line === undefined ? null : toOwner(texts, field, line)
    }
    default:
      return null
  }
}

const toOwner = (texts: CompanyTexts, field: PeopleField, line: PersonLine): StoredPerson | null => {
  const named = linesOf(texts, 'people')
  const owner = field === 'people' ? line : named.find(({ id }) => id !== '' && id === line.id)
  return owner === undefined ? null : toPerson(texts, owner)
}
