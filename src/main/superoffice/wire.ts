import { z } from 'zod'
import type { Completion, Moment, SaleStatus } from '../../shared/company.ts'
import { toLine, toParagraphs, type WireText } from './clean-text.ts'
import { field } from './field.ts'
import { toDay, toMoment, type ReadMoment } from './wire-moment.ts'

/**
 * The fields of SuperOffice's responses that Glance reads, under SuperOffice's own names. Other fields are ignored. In the
 * summary, a field that is empty is `null` (or an empty text), and one that can't be read, because it has another type
 * than SuperOffice documents, is `undefined`. tests/types/superoffice.ts compares these schemas with the vendor's own types.
 */

/** SuperOffice leaves a field empty as `null`, as an empty text, or by leaving it out. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

const readId = (value: unknown): number | null | undefined => {
  if (typeof value !== 'number' && isEmpty(value)) return null
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value
  if (!Number.isSafeInteger(number)) return undefined
  return Number(number) > 0 ? Number(number) : null
}

/** Some formats of SuperOffice's answers have their ids as text. */
export const id = field((value) => readId(value) ?? null)
const readableId = field(readId)

const readMoment =
  (read: (text: string) => ReadMoment) =>
  (value: unknown): ReadMoment => {
    if (typeof value === 'string') return read(value)
    return value === null || value === undefined ? null : undefined
  }

export const moment = field(readMoment(toMoment))
export const day = field(readMoment(toDay))

/** A number, or one as a text: `125000.00`, `125000,5`, `85 %`. Groups of digits are not read: `125,000` may be either. */
const numberText = /^([+-]?\d+)(?:\.(\d+)|,(\d{1,2}))?\s*%?$/

const readAmount = (value: unknown): number | null | undefined => {
  if (typeof value === 'number') return toFinite(value)
  if (isEmpty(value)) return null
  const [, whole, decimals, commaDecimals] =
    typeof value === 'string' ? (numberText.exec(value.trim()) ?? []) : []
  return whole === undefined ? undefined : toFinite(Number(`${whole}.${decimals ?? commaDecimals ?? '0'}`))
}

/** Adding 0 turns -0, which would be shown with its sign, into 0. */
const toFinite = (number: number): number | undefined => (Number.isFinite(number) ? number + 0 : undefined)

export const amount = field(readAmount)

const isText = (value: unknown): value is WireText =>
  typeof value === 'string' || typeof value === 'number' || value === null || value === undefined

/** What somebody wrote is never sent as a number: such a name or title is damaged, and must not replace a stored one. */
const isWritten = (value: unknown): value is WireText => isText(value) && typeof value !== 'number'

const line = field((value) => (isWritten(value) ? toLine(value) : undefined))
const paragraphs = field((value) => (isWritten(value) ? toParagraphs(value) : undefined))
/** A phone or organisation number, which another format may have as a number. */
const digits = field((value) => (isText(value) ? toLine(value) : undefined))
/** A text that the row can't be shown without. */
const requiredLine = z.custom<WireText>(isText).optional().transform(toLine)
/** A text that the row can be shown without. */
export const optionalLine = field((value) => (isText(value) ? toLine(value) : ''))

/**
 * Enumerations are sent as names, or as numbers by older servers and in other formats. Another server may write the names in other
 * letters than SuperOffice, which are looked at only then.
 */
const enumeration = <Ours extends string>(
  names: ReadonlyMap<string, Ours>
): z.ZodType<Ours | 'unknown' | undefined> => {
  const lowerCase = new Map([...names].map(([name, ours]) => [name.toLowerCase(), ours]))
  return field((value) => {
    const ours = typeof value === 'string' ? names.get(value) : undefined
    if (ours !== undefined) return ours
    if (isEmpty(value)) return 'unknown'
    const isName = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return isName ? (lowerCase.get(String(value).trim().toLowerCase()) ?? 'unknown') : undefined
  })
}

const completion = enumeration<Completion>(
  new Map([
    ['NotStarted', 'not-started'],
    ['1', 'not-started'],
    ['false', 'not-started'],
    ['Started', 'started'],
    ['2', 'started'],
    ['Completed', 'completed'],
    ['3', 'completed'],
    // The archives, unlike the summary, have a yes or no.
    ['true', 'completed']
  ])
)

const saleStatus = enumeration<SaleStatus>(
  new Map([
    ['Open', 'open'],
    ['1', 'open'],
    ['Sold', 'sold'],
    ['2', 'sold'],
    ['Lost', 'lost'],
    ['3', 'lost'],
    ['Stalled', 'stalled'],
    ['4', 'stalled']
  ])
)

/** The base statuses of requests that nobody works on any more: closed, deleted, merged and spam. */
const baseStatus = enumeration<'closed'>(
  new Map(['Closed', '2', 'Deleted', '4', 'Merged', '5', 'Spam', '6'].map((name) => [name, 'closed']))
)

/**
 * The end of a chat. A chat is open when SuperOffice sends one of its forms of "no date". A text that can't be read doesn't
 * make it open.
 */
const toEnd = (value: unknown): { readonly moment: Moment | null; readonly isOpen: boolean } | undefined => {
  const end = readMoment(toMoment)(value)
  return end === undefined ? undefined : { moment: end, isOpen: end === null }
}

export const ticketSummaryItem = z.object({
  TicketId: id,
  TicketStatus: readableId,
  Title: line,
  Registered: moment
})

export const activitySummaryItem = z.object({
  AppointmentId: id,
  DocumentId: id,
  Date: moment,
  Description: paragraphs,
  Completed: completion
})

/** A document's date is a day; a follow-up begins at a time, and midnight UTC is an ordinary one in Asia. */
export const documentSummaryItem = activitySummaryItem.extend({ Date: day })

export const saleSummaryItem = z.object({
  SaleId: id,
  SaleDate: day,
  Probability: amount,
  Heading: line,
  Amount: amount,
  Currency: line,
  AmountInBaseCurrency: amount,
  Status: saleStatus
})

export const chatSummaryItem = z.object({
  ChatSessionId: id,
  Name: line,
  CompanyName: line,
  FirstMessage: paragraphs,
  LastMessage: paragraphs,
  WhenRequested: moment,
  WhenEnded: field(toEnd)
})

export const contact = z.object({
  Name: line,
  Department: line,
  OrgNr: digits,
  URL: line,
  EmailAddress: line,
  FormattedAddress: paragraphs,
  Number1: digits,
  City: line,
  CountryName: line,
  CountryId: id,
  AssociateFullName: line,
  BusinessName: line,
  CategoryName: line,
  DirectPhone: digits
})

/** `Retired` is a number; another format may have it as a boolean. */
const yesOrNo = field((value) => {
  if (isEmpty(value)) return false
  if (typeof value === 'boolean') return value
  const number = readAmount(value)
  return number === undefined ? undefined : number !== 0 && number !== null
})

export const person = z.object({
  FullName: line,
  Firstname: line,
  Lastname: line,
  Title: line,
  DirectPhone: digits,
  MobilePhone: digits,
  Email: line,
  Retired: yesOrNo,
  CountryId: id,
  ContactId: readableId,
  ContactFullName: line,
  ContactName: line,
  ContactCountryId: id
})

/** A part of the summary as it is: it is decoded later, on its own. */
const part = field((value) => value)

/** A company's summary has a `Contact`, and a person's a `Person`; the lists are the same. */
export const summary = z.object({
  Contact: part,
  Person: part,
  Tickets: part,
  Followups: part,
  Documents: part,
  Sales: part,
  Chats: part
})

export const ticketStatusEntity = z.object({
  TicketStatusId: id,
  Name: requiredLine,
  Status: baseStatus
})

export const mdoListItem = z.object({
  Id: id,
  Name: optionalLine,
  FullName: optionalLine,
  ToolTip: optionalLine,
  Type: optionalLine,
  IconHint: optionalLine,
  StyleHint: optionalLine,
  ExtraInfo: optionalLine,
  Deleted: field((value) => value === true)
})

export const principal = z.object({
  AssociateId: id,
  Associate: optionalLine,
  FullName: optionalLine
})
