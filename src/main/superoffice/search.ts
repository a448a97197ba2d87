import type { z } from 'zod'
import type { Company } from '../../shared/company.ts'
import { decodeList } from './decode-rows.ts'
import { contactColumns, emailColumns, personColumns, decodeColumns } from './wire-columns.ts'
import { mdoListItem } from './wire.ts'

/** A company that SuperOffice found, or a person together with the company that they lead to. */
export interface Found {
  readonly companyId: number
  /** `Company, Department` or `Person (Company, Department)`. */
  readonly name: string
  readonly kind: 'company' | 'person'
  /** Where SuperOffice says which person it is. */
  readonly personId?: number
  readonly city?: string
  readonly phone?: string
  /** Where SuperOffice says it: absent, and it may be either. */
  readonly isStopped?: boolean
}

/** A phone number that SuperOffice found. A person's company may have to be asked for. */
export interface FoundNumber extends Omit<Found, 'companyId' | 'personId'> {
  readonly companyId: number | null
  readonly personId: number | null
}

/** SuperOffice documents no limit for its lists. */
export const mostFound = 50

type ListItem = z.output<typeof mdoListItem>

/** The rows of `locatecontact_new` and its like, whose ids are companies' even where a person was found. */
export const toFoundCompanies = (answer: unknown): readonly Found[] | null =>
  toListItems(answer)?.flatMap((item) => {
    const name = nameOf(item)
    if (item.Id === null || name === '') return []
    const kind = isPersonItem(item) || isPersonsName(name) ? 'person' : 'company'
    // The product's own picker marks nobody, so that a row without a mark says nothing.
    return [{ companyId: item.Id, name, kind, ...(isStopped(item) && { isStopped: true }) }]
  }) ?? null

/** The rows of `phonesearch`, whose ids are a company's or a person's. */
export const toFoundNumbers = (answer: unknown): readonly FoundNumber[] | null =>
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
    .slice(0, mostFound) ?? null

const nameOf = ({ Name: name, FullName: fullName }: ListItem): string => (name === '' ? fullName : name)

/** The type where the list says it; in some lists the icon or, in a published sample, the style says the same. */
const isPersonItem = ({ Type: type, IconHint: icon, StyleHint: style }: ListItem): boolean =>
  [type, icon, style].some((hint) => hint.toLowerCase() === 'person')

/** `locatecontact_new` calls every row a contact, and writes a person as `Person (Company, Department)`. */
const isPersonsName = (name: string): boolean => /^[^(]+ \(.+\)$/.test(name)

const isStopped = ({ StyleHint: style }: ListItem): boolean => style.toLowerCase().includes('stop')

/** Some lists of persons name the company here; see `contact_and_person_freetextsearch`. */
const companyIdIn = ({ ExtraInfo: extra }: ListItem): number | null => {
  const id = Number(/\bcontact_id=(\d{1,10})\b/i.exec(extra)?.[1])
  return id > 0 ? id : null
}

const isPhoneNumber = (text: string): boolean => /^\+?[\d\s().-]{3,}$/.test(text)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** `Name` ends in the number that was found, as it was typed in; `phone` is the same number with its country. */
const withoutNumber = (name: string, phone: string): string => {
  const words = name.split(' ')
  const digits = digitsOf(phone)
  for (let first = 1; first < words.length; first++) {
    const rest = words.slice(first).join(' ')
    // A number with its trunk prefix (`0`) has that digit more than the international one.
    const restDigits = digitsOf(rest).replace(/^0+/, '')
    if (restDigits !== '' && isPhoneNumber(rest) && digits.endsWith(restDigits)) {
      return words.slice(0, first).join(' ')
    }
  }
  return name
}

/** Each person's company; persons without one are left out. */
export const toCompanyIds = (answer: unknown): ReadonlyMap<number, number> | null => {
  const decoded = decodeColumns(personColumns, answer)
  if (decoded === null) return null
  const companyIds = new Map<number, number>()
  for (const { personId, contactId } of decoded) {
    if (personId !== null && contactId !== null) companyIds.set(personId, contactId)
  }
  return companyIds
}

export const toFoundByEmail = (answer: unknown, email: string): readonly Found[] | null =>
  decodeColumns(emailColumns, answer)?.flatMap((row) => {
    // SuperOffice matches names as well, and the beginnings of longer addresses.
    if (row.emailAddress.toLowerCase() !== email.toLowerCase()) return []
    const { contactId: companyId, nameDepartment: company } = row
    if (companyId === null) return []
    // A company's own address has no person, whatever stands for their name.
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

/** The companies whose own or whose people's addresses are below this domain, each once. */
export const toFoundByDomain = (answer: unknown, domain: string): readonly Found[] | null => {
  const rows = decodeColumns(emailColumns, answer)
  if (rows === null) return null
  const found = new Map<number, Found>()
  for (const row of rows) {
    const { contactId: companyId, nameDepartment: name } = row
    if (companyId === null || !row.emailAddress.toLowerCase().endsWith(`@${domain}`)) continue
    found.set(companyId, {
      companyId,
      name: name === '' ? row.emailAddress : name,
      kind: 'company'
    })
  }
  return [...found.values()]
}

export const toFoundByNumber = (answer: unknown): readonly Found[] | null =>
  decodeColumns(contactColumns, answer)?.flatMap((row) =>
    row.contactId === null || row.name === ''
      ? []
      : [
          {
            companyId: row.contactId,
            name: row.department === '' ? row.name : `${row.name}, ${row.department}`,
            kind: 'company',
            ...toTownAndPhone(row)
          }
        ]
  ) ?? null

/** The header of one company; `'none'` when the answer has no such company. */
export const toHeader = (answer: unknown, companyId: number): Company | 'none' | null => {
  const rows = decodeColumns(contactColumns, answer)
  if (rows === null) return null
  const row = rows.find(({ contactId }) => contactId === companyId)
  if (row === undefined) return 'none'
  const { name, department } = row
  return {
    ...(name !== '' && { name }),
    ...(department !== '' && { department }),
    ...toTownAndPhone(row)
  }
}

const toTownAndPhone = (
  row: z.output<typeof contactColumns>
): Pick<Found, 'city' | 'phone' | 'isStopped'> => {
  const city = row['postAddress/city']
  const phone = row['contactPhone/formattedNumber']
  return { ...(city !== '' && { city }), ...(phone !== '' && { phone }), isStopped: row.stop }
}
