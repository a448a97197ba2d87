import type { z } from 'zod'
import { decodeList } from './decode-rows.ts'
import { withinLimit } from './within-limit.ts'
import { splitPersonName, type PersonName } from './person-name.ts'
import type { SearchResult } from './search-result.ts'
import { mdoListItem } from './wire.ts'

/** A row of `phonesearch`. A person's company is `null` when the row doesn't have its id. */
export interface PhoneSearchResult extends Omit<SearchResult, 'personId' | 'companyName'> {
  readonly personId: number | null
  /** `name` in two parts, for a person whose company exists. */
  readonly personName: PersonName
  /** The row says that the person has no company. */
  readonly isWithoutCompany: boolean
}

type ListItem = z.output<typeof mdoListItem>

/** The rows of `contactwithpersonsearch_new`: `Id` is a company's or a person's, and `ExtraInfo` always a company's. */
export const toNameSearchResults = (answer: unknown): readonly SearchResult[] | null =>
  toResults(toListItems(answer), (item) => {
    const name = nameOf(item)
    if (item.Id === null || name === '') return []
    if (!isPersonItem(item)) return [toCompany(item.Id, name, isStopped(item))]
    const companyId = companyIdIn(item)
    // Brackets at the end of the name are the company's, unless there is none: `Eva Dahl (Ekstern)`.
    const person = companyId === null ? { name } : splitPersonName(name, item.FullName)
    return [
      { companyId, ...person, kind: 'person', personId: item.Id, ...(isStopped(item) && { isStopped: true }) }
    ]
  })

/**
 * The rows of `locatecontact_new` and `contactperson_freetextsearch`: every `Id` is a company's, and a person's row has
 * their company's. Brackets at the end of a name are no proof of a person, because companies have them too: `Vestby
 * (Norge)`. They are when another row calls the company by what stands in the brackets.
 */
export const toCompanySearchResults = (answer: unknown): readonly SearchResult[] | null => {
  const items = toListItems(answer)
  const rows = new Set(items?.map((item) => toRow(item.Id, nameOf(item))))
  return toResults(items, (item) => {
    const name = nameOf(item)
    if (item.Id === null || name === '') return []
    const person = splitPersonName(name, isPersonItem(item) ? item.FullName : '')
    if (isPersonItem(item) || rows.has(toRow(item.Id, person.companyName))) {
      return [{ companyId: item.Id, ...person, kind: 'person' }]
    }
    // Only one of these lists marks stopped companies, so a missing mark says nothing.
    return [toCompany(item.Id, name, isStopped(item) ? true : undefined)]
  })
}

const toRow = (companyId: number | null, name: string | undefined): string =>
  name === undefined ? '' : `${String(companyId)} ${name}`

const toCompany = (companyId: number, name: string, stopped: boolean | undefined): SearchResult => ({
  companyId,
  name,
  kind: 'company',
  ...(stopped !== undefined && { isStopped: stopped })
})

/** The rows of `phonesearch`. Each has the id of the company or the person in the row. */
export const toPhoneSearchResults = (answer: unknown): readonly PhoneSearchResult[] | null =>
  toResults(toListItems(answer), (item) => {
    const phone = [item.ExtraInfo, item.ToolTip].find(isPhoneNumber) ?? ''
    const name = withoutNumber(nameOf(item), phone)
    if (item.Id === null || name === '') return []
    const isPerson = isPersonItem(item)
    return [
      {
        companyId: isPerson ? linkedCompanyId(item) : item.Id,
        personId: isPerson ? item.Id : null,
        name,
        personName: splitPersonName(name, item.FullName),
        kind: isPerson ? 'person' : 'company',
        isWithoutCompany: isPerson && hintsOf(item).includes('personwithoutcontact'),
        ...(phone !== '' && { phone }),
        // This list is not documented to mark stopped companies, so a missing mark says nothing.
        ...(isStopped(item) && { isStopped: true })
      }
    ]
  })

const toResults = <Result extends Pick<SearchResult, 'kind'>>(
  items: readonly ListItem[] | null,
  toResult: (item: ListItem) => readonly Result[]
): readonly Result[] | null => (items === null ? null : withinLimit(items.flatMap(toResult)))

/** How many rows of a list are read, more than are shown: companies may stand behind many people. */
const maxItems = 500

/** `null`, which is not documented for a list, may mean that the call failed. */
const toListItems = (answer: unknown): readonly ListItem[] | null =>
  answer === null || answer === undefined
    ? null
    : (decodeList(mdoListItem, answer)
        ?.filter(({ Deleted: isDeleted }) => !isDeleted)
        .slice(0, maxItems) ?? null)

const nameOf = ({ Name: name, FullName: fullName }: ListItem): string => (name === '' ? fullName : name)

const hintsOf = ({ Type: type, IconHint: icon, StyleHint: style }: ListItem): readonly string[] =>
  [type, icon, style].map((hint) => hint.toLowerCase())

/** A list marks a person's row by its type or its icon; one of SuperOffice's published samples does so by its style. */
const isPersonItem = (item: ListItem): boolean => hintsOf(item).some((hint) => personHints.has(hint))

const personHints: ReadonlySet<string> = new Set(['person', 'personwithcontact', 'personwithoutcontact'])

const isStopped = ({ StyleHint: style }: ListItem): boolean => style.toLowerCase().includes('stop')

/** The company's id is all that `ExtraInfo` holds, or the part after `contact_id=`. 0 is no company. */
const companyIdIn = (item: ListItem): number | null =>
  /^\d{1,10}$/.test(item.ExtraInfo) ? toId(item.ExtraInfo) : linkedCompanyId(item)

const linkedCompanyId = ({ ExtraInfo: extra }: ListItem): number | null =>
  toId(/\bcontact_id=(\d{1,10})\b/i.exec(extra)?.[1])

const toId = (digits: string | undefined): number | null => {
  const id = Number(digits)
  return id > 0 ? id : null
}

const isPhoneNumber = (text: string): boolean => /^\+?[\d\s().-]{3,}$/.test(text)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/**
 * Removes the field with the number at the end of `Name`. It is as it was entered, with a label, a second number or a note
 * around it; `phone` is the first number of it, with its country code.
 */
const withoutNumber = (name: string, phone: string): string => {
  const digits = digitsOf(phone)
  // Each of a thousand rows may have hundreds of words, so none of them is copied to look at the next one.
  for (let space = name.indexOf(' '); space !== -1; space = name.indexOf(' ', space + 1)) {
    if (!isNumberField(name.slice(space + 1), digits)) continue
    const before = name.slice(0, space)
    const lastWord = before.slice(before.lastIndexOf(' ') + 1)
    return (isLabel(lastWord) ? before.slice(0, -lastWord.length).trimEnd() : before) || name
  }
  return name
}

/** Shorter digits that more digits or a note follow can be a part of the name: `Studio 54 (Norge)`. */
const minDigitsBesideNote = 6

/** No number is longer, and a name may have nothing but digits. */
const numberStart = /^[+(\d][\d\s().+-]{0,59}/

const isNumberField = (text: string, digits: string): boolean => {
  const start = numberStart.exec(text)?.[0] ?? ''
  // A national number may begin with a trunk prefix (`0`), which the international form lacks.
  const startDigits = digitsOf(start).replace(/^0+/, '')
  return startDigits.length >= (start === text ? 1 : minDigitsBesideNote) && digits.endsWith(startDigits)
}

/** `Tel:` before a number */
const isLabel = (word: string): boolean => /^\p{L}{1,12}[.:]*:$/u.test(word)
