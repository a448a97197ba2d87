import type { z } from 'zod'
import type {
  Chat,
  Document,
  FollowUp,
  Moment,
  Request,
  Sale,
  SectionName,
  SectionRows
} from '../../shared/company.ts'
import type { Steps } from '../platform/steps.ts'
import { toLine } from './clean-text.ts'
import { decodeObject, decodeRowsTo } from './decode-rows.ts'
import { toCompanyHeader, toPersonHeader, type ReadHeader } from './to-header.ts'
import {
  activitySummaryItem,
  chatSummaryItem,
  summary as summarySchema,
  documentSummaryItem,
  saleSummaryItem,
  ticketSummaryItem
} from './wire.ts'

/** What to request of a summary. */
export interface SummarySelection {
  readonly sections: readonly SectionName[]
  readonly hasHeader: boolean
  /** The number of rows for each section. */
  readonly limit: number
}

/** A row as it was read: a field that could not be read is `undefined`. */
export type ReadRow<Row> = { readonly [Field in keyof Row]: Row[Field] | undefined }

/** One list of the summary. `missing`: SuperOffice sent `null`, or left the list out, although it was requested. */
export type ReadList<Row> =
  | {
      readonly state: 'read'
      readonly rows: readonly ReadRow<Row>[]
      /** How many rows are not even objects with one of the expected fields. */
      readonly unreadableRows: number
      readonly mayHaveMore: boolean
    }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' }

export type ReadLists = { readonly [Name in SectionName]?: ReadList<SectionRows[Name]> }

/** The requested part of a summary in Glance's words. `header` is `null` when SuperOffice left it out. */
export interface Summary {
  readonly header: ReadHeader | null
  readonly lists: ReadLists
}

/** What SuperOffice calls each section in both summaries. */
const listNames: Readonly<Record<SectionName, keyof SummaryAnswer>> = {
  requests: 'Tickets',
  followUps: 'Followups',
  documents: 'Documents',
  sales: 'Sales',
  chats: 'Chats'
}

/** What differs between a company's summary and a person's. */
export interface SummaryKind {
  /** What SuperOffice calls the header. */
  readonly headerName: 'Contact' | 'Person'
  readonly toHeader: (summary: SummaryAnswer) => ReadHeader | null
}

type SummaryAnswer = z.output<typeof summarySchema>

export const companySummary: SummaryKind = {
  headerName: 'Contact',
  toHeader: ({ Contact }) => toCompanyHeader(Contact)
}

export const summaryOfPerson: SummaryKind = {
  headerName: 'Person',
  toHeader: ({ Person }) => toPersonHeader(Person)
}

/** The value of `$select`: SuperOffice leaves every other part `null`. */
export const toSelectedParts = (
  { headerName }: SummaryKind,
  { sections, hasHeader }: SummarySelection
): readonly string[] => [...(hasHeader ? [headerName] : []), ...sections.map((name) => listNames[name])]

/** True for `null`, `{}` and an object whose values are all `null`. Agents answer so when a call has failed. */
export const isEmptyAnswer = (answer: unknown): boolean =>
  answer === null ||
  (typeof answer === 'object' &&
    !Array.isArray(answer) &&
    Object.values(answer).every((value) => value === null))

/** As many as the longest list has. Reading them takes about half a millisecond, so a turn for each list would take longer. */
const rowsPerStep = 1_000

/** `null` when nothing of what was requested can be read. A step ends with the list that brings its rows to a thousand. */
export const toSummary = function* (
  kind: SummaryKind,
  answer: unknown,
  { sections, hasHeader, limit }: SummarySelection
): Steps<Summary | null> {
  const summary = decodeObject(summarySchema, answer)
  if (summary === null) return null
  const header = hasHeader ? kind.toHeader(summary) : null
  const lists: [SectionName, ReadList<unknown>][] = []
  let rows = 0
  for (const name of sections) {
    const value = summary[listNames[name]]
    lists.push([name, yield* readers[name](value, limit)])
    rows += Array.isArray(value) ? value.length : 0
    if (rows < rowsPerStep) continue
    rows = 0
    yield
  }
  const isReadable = header !== null || lists.some(([, list]) => hasReadableRows(list))
  return isReadable ? { header, lists: Object.fromEntries(lists) } : null
}

/** An empty list is readable; one of which no row can be read is not. */
const hasReadableRows = (list: ReadList<unknown>): boolean =>
  list.state === 'read' && (list.rows.length > 0 || list.unreadableRows === 0)

const toListReader = <Schema extends z.ZodObject, Row>(
  schema: Schema,
  toRow: (item: z.output<Schema>) => ReadRow<Row>
) =>
  function* (value: unknown, limit: number): Steps<ReadList<Row>> {
    if (value === null || value === undefined) return { state: 'missing' }
    const decoded = yield* decodeRowsTo(schema, value, limit, toRow)
    if (decoded === null) return { state: 'unreadable' }
    return {
      state: 'read',
      rows: decoded.rows,
      unreadableRows: decoded.unreadableRows,
      mayHaveMore: decoded.rows.length + decoded.unreadableRows >= limit
    }
  }

const toRequest = (item: z.output<typeof ticketSummaryItem>): ReadRow<Request> => ({
  id: item.TicketId,
  title: item.Title,
  statusId: item.TicketStatus,
  status: null,
  registered: item.Registered
})

const toFollowUp = (item: z.output<typeof activitySummaryItem>): ReadRow<FollowUp> => ({
  id: item.AppointmentId,
  text: item.Description,
  date: item.Date,
  completion: item.Completed,
  // Set when the card is shown, because it depends on the time.
  isOverdue: false
})

/** A document's row also has the id of its activity; only the document's own id opens it. */
const toDocument = (item: z.output<typeof documentSummaryItem>): ReadRow<Document> => ({
  id: item.DocumentId,
  title: item.Description === undefined ? undefined : toLine(item.Description),
  date: item.Date
})

const toSale = (item: z.output<typeof saleSummaryItem>): ReadRow<Sale> => ({
  id: item.SaleId,
  heading: item.Heading,
  amount: item.Amount,
  currency: item.Currency === '' ? null : item.Currency,
  baseAmount: item.AmountInBaseCurrency,
  probability:
    typeof item.Probability === 'number' ? Math.min(100, Math.max(0, item.Probability)) : item.Probability,
  status: item.Status,
  date: item.SaleDate
})

const toChat = (item: z.output<typeof chatSummaryItem>): ReadRow<Chat> => ({
  id: item.ChatSessionId,
  visitor: item.Name,
  visitorCompany: item.CompanyName,
  firstMessage: item.FirstMessage,
  lastMessage: item.LastMessage,
  started: item.WhenRequested,
  ended:
    item.WhenEnded === undefined
      ? undefined
      : toPlausibleEnd(item.WhenRequested ?? null, item.WhenEnded.moment),
  isOpen: item.WhenEnded?.isOpen
})

/** `null` for an end before the start. Two times of which only one has an offset can't be compared. */
const toPlausibleEnd = (started: Moment | null, ended: Moment | null): Moment | null => {
  const isComparable = started !== null && ended !== null && started.endsWith('Z') === ended.endsWith('Z')
  if (!isComparable) return ended
  // Texts of the same form are compared as they are, because reading a date takes ten times as long.
  const isBefore = ended.length === started.length ? ended < started : Date.parse(ended) < Date.parse(started)
  return isBefore ? null : ended
}

const readers: {
  readonly [Name in SectionName]: (value: unknown, limit: number) => Steps<ReadList<SectionRows[Name]>>
} = {
  requests: toListReader(ticketSummaryItem, toRequest),
  followUps: toListReader(activitySummaryItem, toFollowUp),
  documents: toListReader(documentSummaryItem, toDocument),
  sales: toListReader(saleSummaryItem, toSale),
  chats: toListReader(chatSummaryItem, toChat)
}
