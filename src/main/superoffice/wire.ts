import { z } from 'zod'
import type { Completion, Moment, SaleStatus } from '../../shared/company.ts'
import { toLine, toParagraphs, type WireText } from './clean-text.ts'
import { toMoment } from './wire-moment.ts'

/**
 * The fields of SuperOffice's responses that Glance reads, under SuperOffice's own names. Other fields are ignored. An
 * unreadable field becomes empty, except for the main text of a row: without it, the whole row is unreadable.
 * tests/types/superoffice.ts compares these schemas with the vendor's own types.
 */

/** A field that never fails to parse. Catching a failure is slow, and half of the ids in a large summary are 0. */
const field = <T>(read: (value: unknown) => T): z.ZodType<T> => z.unknown().optional().transform(read)

const id = field((value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null))
const moment = field((value) => (typeof value === 'string' ? toMoment(value) : null))
const amount = field((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null))

const isText = (value: unknown): value is WireText =>
  typeof value === 'string' || typeof value === 'number' || value === null || value === undefined

/** A text that the row can't be shown without. */
const line = z.custom<WireText>(isText).optional().transform(toLine)
const paragraphs = z.custom<WireText>(isText).optional().transform(toParagraphs)
/** A text that the row can be shown without. */
export const optionalLine = field((value) => (isText(value) ? toLine(value) : ''))

/** Enumerations are sent as names, or as numbers by older servers and in other formats. */
const enumeration = <Ours extends string>(names: ReadonlyMap<string, Ours>): z.ZodType<Ours | 'unknown'> =>
  field((value) => {
    const isName = typeof value === 'string' || typeof value === 'number'
    return (isName ? names.get(String(value).toLowerCase()) : undefined) ?? 'unknown'
  })

const completion = enumeration<Completion>(
  new Map([
    ['notstarted', 'not-started'],
    ['1', 'not-started'],
    ['started', 'started'],
    ['2', 'started'],
    ['completed', 'completed'],
    ['3', 'completed']
  ])
)

const saleStatus = enumeration<SaleStatus>(
  new Map([
    ['open', 'open'],
    ['1', 'open'],
    ['sold', 'sold'],
    ['2', 'sold'],
    ['lost', 'lost'],
    ['3', 'lost'],
    ['stalled', 'stalled'],
    ['4', 'stalled']
  ])
)

/** The base statuses of requests that nobody works on any more: closed, deleted, merged and spam. */
const baseStatus = enumeration<'closed'>(
  new Map(['closed', '2', 'deleted', '4', 'merged', '5', 'spam', '6'].map((name) => [name, 'closed']))
)

/**
 * The end of a chat. A chat is open when SuperOffice sends one of its forms of "no date": nothing, or year 1 or 9999. Any
 * other unreadable text doesn't make it open.
 */
const toEnd = (value: unknown): { readonly moment: Moment | null; readonly isOpen: boolean } => {
  if (value === null || value === undefined) return { moment: null, isOpen: true }
  if (typeof value !== 'string') return { moment: null, isOpen: false }
  const moment = toMoment(value)
  return { moment, isOpen: moment === null && /^\s*(?:0001|9999)-/.test(value) }
}

export const ticketSummaryItem = z.object({
  TicketId: id,
  TicketStatus: id,
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

export const saleSummaryItem = z.object({
  SaleId: id,
  SaleDate: moment,
  Probability: amount,
  Heading: line,
  Amount: amount,
  Currency: optionalLine,
  AmountInBaseCurrency: amount,
  Status: saleStatus
})

export const chatSummaryItem = z.object({
  ChatSessionId: id,
  Name: line,
  CompanyName: optionalLine,
  FirstMessage: paragraphs,
  LastMessage: paragraphs,
  WhenRequested: moment,
  WhenEnded: field(toEnd)
})

export const contact = z.object({
  Name: optionalLine,
  Department: optionalLine,
  OrgNr: optionalLine,
  URL: optionalLine,
  EmailAddress: optionalLine,
  City: optionalLine,
  CountryName: optionalLine,
  CountryId: id,
  AssociateFullName: optionalLine,
  BusinessName: optionalLine,
  CategoryName: optionalLine,
  DirectPhone: optionalLine
})

export const contactSummary = z.object({
  Contact: z.unknown().optional(),
  Tickets: z.unknown().optional(),
  Followups: z.unknown().optional(),
  Documents: z.unknown().optional(),
  Sales: z.unknown().optional(),
  Chats: z.unknown().optional()
})

export const ticketStatusEntity = z.object({
  TicketStatusId: id,
  Name: line,
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
