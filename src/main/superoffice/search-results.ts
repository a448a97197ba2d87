import type { z } from 'zod'
import type { Company } from '../../shared/company.ts'
import { decodeList } from './decode-rows.ts'
import { contactColumns, emailColumns, personColumns, decodeColumns } from './wire-columns.ts'
import { mdoListItem } from './wire.ts'

/** A company, or a person with the id of their company. */
export interface SearchResult {
  /** `null` for a person without a company, or with one that could not be read. */
  readonly companyId: number | null
  /** A company as SuperOffice writes it (`Company, Department`), or a person's name alone. */
  readonly name: string
  /** A person's company, if SuperOffice names it. */
  readonly companyName?: string
  readonly kind: 'company' | 'person'
  /** Absent when SuperOffice doesn't identify the person. */
  readonly personId?: number
  /** When it is not part of `name`. */
  readonly department?: string
  readonly city?: string
  readonly phone?: string
  /** Absent when SuperOffice doesn't say. */
  readonly isStopped?: boolean
}

/** A company or a person with the number. A person's company is `null` when it has to be requested separately. */
export interface PhoneSearchResult extends Omit<SearchResult, 'personId'> {
  readonly personId: number | null
}

/** Glance's own limit: SuperOffice documents none for lists. */
export const maxResults = 50

type ListItem = z.output<typeof mdoListItem>

/** The rows of lists such as `locatecontact_new`. Each has a company's id, even the row of a person. */
export const toCompanySearchResults = (answer: unknown): readonly SearchResult[] | null =>
  toListItems(answer)?.flatMap((item) => {
    const name = nameOf(item)
    if (item.Id === null || name === '') return []
    const kind = isPersonItem(item) || isNameOfPerson(name) ? 'person' : 'company'
    // `locatecontact_new` never marks a company as stopped, so a missing mark says nothing.
    return [{ companyId: item.Id, name, kind, ...(isStopped(item) && { isStopped: true }) }]
  }) ?? null

/** The rows of `phonesearch`. Each has the id of the company or the person in the row. */
export const toPhoneSearchResults = (answer: unknown): readonly PhoneSearchResult[] | null =>
  toListItems(answer)?.flatMap((item) => {
    const phone = [item.ExtraInfo, item.ToolTip].find(isPhoneNumber) ?? ''
    const name = withoutNumber(nameOf(item), phone)
    if (item.Id === null || name === '') return []
    const isPerson = isPersonItem(item)
    return [
      {
        companyId: isPerson ? companyIdIn(item) : item.Id,
        personId: isPerson ? item.Id : null,
        name,
        kind: isPerson ? 'person' : 'company',
        ...(phone !== '' && { phone }),
        ...((isStopped(item) || !isPerson) && { isStopped: isStopped(item) })
      }
    ]
  }) ?? null

const toListItems = (answer: unknown): readonly ListItem[] | null =>
  decodeList(mdoListItem, answer)
    ?.filter(({ Deleted: isDeleted }) => !isDeleted)
    .slice(0, maxResults) ?? null

const nameOf = ({ Name: name, FullName: fullName }: ListItem): string => (name === '' ? fullName : name)

/** A list marks a person's row by its type or its icon; one of SuperOffice's published samples does so by its style. */
const isPersonItem = ({ Type: type, IconHint: icon, StyleHint: style }: ListItem): boolean =>
  [type, icon, style].some((hint) => hint.toLowerCase() === 'person')

/** `locatecontact_new` calls every row a contact, and writes a person as `Person (Company, Department)`. */
const isNameOfPerson = (name: string): boolean => /^[^(]+ \(.+\)$/.test(name)

const isStopped = ({ StyleHint: style }: ListItem): boolean => style.toLowerCase().includes('stop')

/** Some lists of persons have the company's id here, for example `contact_and_person_freetextsearch`. */
const companyIdIn = ({ ExtraInfo: extra }: ListItem): number | null => {
  const id = Number(/\bcontact_id=(\d{1,10})\b/i.exec(extra)?.[1])
  return id > 0 ? id : null
}

const isPhoneNumber = (text: string): boolean => /^\+?[\d\s().-]{3,}$/.test(text)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Removes the number at the end of `Name`. It is written as it was entered; `phone` is the same number with its country code. */
const withoutNumber = (name: string, phone: string): string => {
  const words = name.split(' ')
  const digits = digitsOf(phone)
  for (let first = 1; first < words.length; first++) {
    const rest = words.slice(first).join(' ')
    // A national number may begin with a trunk prefix (`0`), which the international form lacks.
    const restDigits = digitsOf(rest).replace(/^0+/, '')
    if (restDigits !== '' && isPhoneNumber(rest) && digits.endsWith(restDigits)) {
      return words.slice(0, first).join(' ')
    }
  }
  return name
}

/** The company id of each person who has one, by person id. */
export const toCompanyIds = (answer: unknown): ReadonlyMap<number, number> | null => {
  const decoded = decodeColumns(personColumns, answer)
  if (decoded === null) return null
  const companyIds = new Map<number, number>()
  for (const { personId, contactId } of decoded) {
    if (personId !== null && contactId !== null) companyIds.set(personId, contactId)
  }
  return companyIds
}

export const toEmailSearchResults = (answer: unknown, email: string): readonly SearchResult[] | null =>
  decodeColumns(emailColumns, answer)?.flatMap((row) => {
    // SuperOffice also matches names, and longer addresses that begin with this one.
    if (row.emailAddress.toLowerCase() !== email.toLowerCase()) return []
    const { contactId: companyId, nameDepartment: company } = row
    if (companyId === null) return []
    // The row of a company's own address may repeat the company's name as a person's.
    const isPerson = row.fullName !== '' && (row.personId !== null || row.fullName !== company)
    const person = company === '' ? row.fullName : `${row.fullName} (${company})`
    const name = isPerson ? person : company
    return [
      {
        companyId,
        name: name === '' ? row.emailAddress : name,
        kind: isPerson ? 'person' : 'company',
        ...(isPerson && row.personId !== null && { personId: row.personId })
      }
    ]
  }) ?? null

/** The companies with an address at this domain, their own or a person's, each once. */
export const toDomainSearchResults = (answer: unknown, domain: string): readonly SearchResult[] | null => {
  const rows = decodeColumns(emailColumns, answer)
  if (rows === null) return null
  const companies = new Map<number, SearchResult>()
  for (const row of rows) {
    const { contactId: companyId, nameDepartment: name } = row
    if (companyId === null || !row.emailAddress.toLowerCase().endsWith(`@${domain}`)) continue
    companies.set(companyId, {
      companyId,
      name: name === '' ? row.emailAddress : name,
      kind: 'company'
    })
  }
  return [...companies.values()]
}

export const toNumberSearchResults = (answer: unknown): readonly SearchResult[] | null =>
  decodeColumns(contactColumns, answer)?.flatMap((row) =>
    row.contactId === null || row.name === ''
      ? []
      : [
          {
            companyId: row.contactId,
            name: row.department === '' ? row.name : `${row.name}, ${row.department}`,
            kind: 'company',
            ...toCityAndPhone(row)
          }
        ]
  ) ?? null

/** The headers of the companies in a response, by company id; `null` for an unreadable response. */
export const toCompanyHeaders = (answer: unknown): ReadonlyMap<number, Company> | null => {
  const rows = decodeColumns(contactColumns, answer)
  if (rows === null) return null
  const headers = new Map<number, Company>()
  for (const row of rows) if (row.contactId !== null) headers.set(row.contactId, toCompanyHeader(row))
  return headers
}

const toCompanyHeader = (row: z.output<typeof contactColumns>): Company => ({
  ...(row.name !== '' && { name: row.name }),
  ...(row.department !== '' && { department: row.department }),
  ...toCityAndPhone(row)
})

const toCityAndPhone = (
  row: z.output<typeof contactColumns>
): Pick<SearchResult, 'city' | 'phone' | 'isStopped'> => {
  const city = row['postAddress/city']
  const phone = row['contactPhone/formattedNumber']
  return { ...(city !== '' && { city }), ...(phone !== '' && { phone }), isStopped: row.stop }
}
