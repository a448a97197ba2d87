import type {
  Chat,
  Company,
  Document,
  FollowUp,
  Request,
  Sale,
  Section,
  Sections
} from '../../shared/company.ts'
import type { z } from 'zod'
import { toCountryCode, toCountryCodeOfNumber } from '../platform/country-code.ts'
import { toLine } from './clean-text.ts'
import { decodeObject, decodeRows } from './decode-rows.ts'
import { toLanguageTexts } from './language-string.ts'
import {
  activitySummaryItem,
  chatSummaryItem,
  contact,
  contactSummary,
  saleSummaryItem,
  ticketSummaryItem
} from './wire.ts'

/** A company's summary in Glance's words. `company` is `null` when SuperOffice left it out. */
export interface Summary extends Sections {
  readonly company: Company | null
}

/** `null` when the response is not a summary. `limit` is the number of rows requested for each list. */
export const toSummary = (answer: unknown, limit: number): Summary | null => {
  const summary = decodeObject(contactSummary, answer)
  if (summary === null) return null
  return {
    company: toCompany(summary.Contact),
    requests: toSection(summary.Tickets, ticketSummaryItem, toRequest, limit),
    followUps: toSection(summary.Followups, activitySummaryItem, toFollowUp, limit),
    documents: toSection(summary.Documents, activitySummaryItem, toDocument, limit),
    sales: toSection(summary.Sales, saleSummaryItem, toSale, limit),
    chats: toSection(summary.Chats, chatSummaryItem, toChat, limit)
  }
}

/** `null` when no field has a text. SuperOffice's summary doesn't contain whether a company is stopped. */
export const toCompany = (answer: unknown): Company | null => {
  const decoded = decodeObject(contact, answer)
  if (decoded === null) return null
  const company = withoutEmpty({
    name: decoded.Name,
    department: decoded.Department,
    category: decoded.CategoryName,
    business: decoded.BusinessName,
    city: decoded.City,
    country: decoded.CountryName,
    phone: decoded.DirectPhone,
    email: decoded.EmailAddress,
    web: decoded.URL,
    organisationNumber: decoded.OrgNr,
    ourContact: decoded.AssociateFullName
  })
  if (Object.keys(company).length === 0) return null
  const countryCode = toCountry(decoded.CountryName, decoded.CountryId)
  return { ...company, ...(countryCode !== null && { countryCode }) }
}

/** The country by its name, in any language, or by its id: unverified, but tenants have been seen to use ISO's numbers. */
const toCountry = (name: string, id: number | null): string | null =>
  toLanguageTexts(name)
    .map(toCountryCode)
    .find((code) => code !== null) ?? (id === null ? null : toCountryCodeOfNumber(id))

/** Drops the keys whose text is empty. */
export const withoutEmpty = <Key extends string>(
  texts: Readonly<Record<Key, string>>
): Readonly<Partial<Record<Key, string>>> =>
  // Object.fromEntries loses the type of the keys.
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<Record<Key, string>>

const toSection = <Schema extends z.ZodObject, Row>(
  value: unknown,
  schema: Schema,
  toRow: (item: z.output<Schema>) => Row,
  limit: number
): Section<Row> => {
  const decoded = decodeRows(schema, value)
  if (decoded === null) return { state: 'unreadable' }
  return {
    state: 'read',
    rows: decoded.rows.map(toRow),
    unreadableRows: decoded.unreadableRows,
    mayHaveMore: decoded.rows.length + decoded.unreadableRows >= limit
  }
}

const toRequest = (item: z.output<typeof ticketSummaryItem>): Request => ({
  id: item.TicketId,
  title: item.Title,
  statusId: item.TicketStatus,
  status: null,
  registered: item.Registered
})

const toFollowUp = (item: z.output<typeof activitySummaryItem>): FollowUp => ({
  id: item.AppointmentId,
  text: item.Description,
  date: item.Date,
  completion: item.Completed,
  // Set when the card is shown, because it depends on the time.
  isOverdue: false
})

/** A document's row also has the id of its activity; only the document's own id opens it. */
const toDocument = (item: z.output<typeof activitySummaryItem>): Document => ({
  id: item.DocumentId,
  title: toLine(item.Description),
  date: item.Date
})

const toSale = (item: z.output<typeof saleSummaryItem>): Sale => ({
  id: item.SaleId,
  heading: item.Heading,
  amount: item.Amount,
  currency: item.Currency === '' ? null : item.Currency,
  baseAmount: item.AmountInBaseCurrency,
  probability: item.Probability === null ? null : Math.min(100, Math.max(0, item.Probability)),
  status: item.Status,
  date: item.SaleDate
})

const toChat = (item: z.output<typeof chatSummaryItem>): Chat => {
  const started = item.WhenRequested
  const ended = item.WhenEnded.moment
  const endsBeforeItBegins = started !== null && ended !== null && Date.parse(ended) < Date.parse(started)
  return {
    id: item.ChatSessionId,
    visitor: item.Name,
    visitorCompany: item.CompanyName,
    firstMessage: item.FirstMessage,
    lastMessage: item.LastMessage,
    started,
    ended: endsBeforeItBegins ? null : ended,
    isOpen: item.WhenEnded.isOpen
  }
}
