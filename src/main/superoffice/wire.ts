import { z } from 'zod'
import type { Completion, SaleStatus } from '../../shared/company.ts'
import { toLine, toParagraphs } from './clean-text.ts'
import { toMoment } from './wire-moment.ts'

/**
 * What SuperOffice sends, in its own names, as far as Glance reads it. Unknown keys are ignored. A field that can't be
 * read costs itself; a row is given up when what it is shown by is no text. The vendor's own types are the authority
 * (tests/contract/superoffice-types.test.ts).
 */

const id = z.int().positive().nullable().catch(null)
const moment = z.string().transform(toMoment).nullable().catch(null)
const amount = z.number().nullable().catch(null)
/** What a text may come as. */
const text = z.union([z.string(), z.number()]).nullish()
const line = text.transform(toLine)
const paragraphs = text.transform(toParagraphs)
/** A text that a row can do without. */
export const optionalLine = line.catch('')

/** Enumerations come as names; older servers and other formats send numbers. */
const enumeration = <Ours extends string>(names: ReadonlyMap<string, Ours>): z.ZodType<Ours | 'unknown'> =>
  z
    .unknown()
    .optional()
    .transform((value) => {
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

/** The base statuses of requests that are done with; deleted, merged and spam requests are nobody's work either. */
const baseStatus = enumeration<'closed'>(
  new Map(['closed', '2', 'deleted', '4', 'merged', '5', 'spam', '6'].map((name) => [name, 'closed']))
)

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
  WhenEnded: z
    .string()
    .nullish()
    .transform((value) => (value == null ? noEnd : toEnd(value)))
    .catch({ moment: null, isMissing: false })
})

/** No end, in one of the ways in which SuperOffice says so; text that is no date at all says nothing of the kind. */
const noEnd = { moment: null, isMissing: true } as const

const toEnd = (value: string): { readonly moment: string | null; readonly isMissing: boolean } => {
  const moment = toMoment(value)
  return { moment, isMissing: moment === null && /^(?:0001|9999)-/.test(value.trim()) }
}

export const contact = z.object({
  Name: optionalLine,
  Department: optionalLine,
  OrgNr: optionalLine,
  URL: optionalLine,
  EmailAddress: optionalLine,
  City: optionalLine,
  CountryName: optionalLine,
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
  Deleted: z.boolean().catch(false)
})

export const principal = z.object({
  AssociateId: id,
  Associate: optionalLine,
  FullName: optionalLine
})
