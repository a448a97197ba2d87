import { toPersonName } from '../companies/demo-company.ts'
import type { Random } from '../companies/random.ts'
import type { Moments } from './moments.ts'
import type { Subject } from './subject.ts'
import type {
  ActivitySummaryItem,
  ChatSummaryItem,
  SaleSummaryItem,
  TicketSummaryItem
} from './summary-lists.ts'

// One made-up row for each list of a summary.

/** What a row is made from. */
export interface RowSource {
  readonly subject: Subject
  readonly random: Random
  readonly moments: Moments
  /** How many days ago something happened. */
  readonly daysBack: () => number
  /** Everything is done, because it happened years ago. */
  readonly isLongAgo: boolean
}

/** Puts numbers, years and products in the places that a text has for them. */
const fill = ({ subject, random, moments, isLongAgo }: RowSource, text: string): string =>
  text
    .replaceAll('{n}', String(random.between(4000, 9999)))
    .replaceAll('{y}', String(moments.year - (isLongAgo ? 2 : 0)))
    .replaceAll('{p}', random.pick(subject.country.vocabulary.products))

const officeHour = (random: Random): number => random.between(7 * 12, 15 * 12) / 12

/** Unlike in the published sample, ids are unique within a list. */
const rowId = ({ subjectId }: Subject, index: number): number => subjectId * 100 + index

export const makeTicket = (source: RowSource, index: number): TicketSummaryItem => {
  const { subject, random, moments, daysBack, isLongAgo } = source
  const days = daysBack()
  const status = isLongAgo
    ? random.pick([2, 2, 2, 12])
    : days < 25
      ? random.pick([1, 1, 1, 7, 8, 3, 12])
      : random.pick([2, 2, 2, 2, 12, 5, 1])
  return {
    TicketId: rowId(subject, index),
    TicketStatus: status,
    Title: fill(source, random.pick(subject.country.vocabulary.requests)),
    Registered: moments.daysAgo(days, officeHour(random)),
    IconHint:
      status === 2 || status === 12
        ? 'ticketClosed'
        : random.pick(['ticketGreen', 'ticketYellow', 'ticketRed'])
  }
}

export const makeFollowUp = (source: RowSource, index: number): ActivitySummaryItem => {
  const { subject, random, moments, daysBack, isLongAgo } = source
  const isAhead = !isLongAgo && random.chance(0.35)
  const days = isAhead ? moments.toWorkdayAhead(random.between(1, 30)) : daysBack()
  const isOverdue = !isAhead && days < 30 && random.chance(0.3)
  return {
    AppointmentId: rowId(subject, index),
    DocumentId: 0,
    Date: isAhead ? moments.inDays(days, officeHour(random)) : moments.daysAgo(days, officeHour(random)),
    Description: fill(source, random.pick(subject.country.vocabulary.followUps)),
    Completed: isAhead || isOverdue ? random.pick(['NotStarted', 'NotStarted', 'Started']) : 'Completed',
    Registered: moments.daysAgo(
      isAhead ? random.between(1, 20) : days + random.between(1, 20),
      officeHour(random)
    )
  }
}

export const makeDocument = (source: RowSource, index: number): ActivitySummaryItem => {
  const { subject, random, moments, daysBack } = source
  const date = moments.daysAgo(daysBack(), officeHour(random))
  const id = rowId(subject, index)
  return {
    // A document is an appointment as well, so its id as one is none of a follow-up's.
    AppointmentId: id + 50,
    DocumentId: id,
    Date: date,
    Description: fill(source, random.pick(subject.country.vocabulary.documents)),
    Completed: random.chance(0.9) ? 'Completed' : 'NotStarted',
    Registered: date
  }
}

/** The value of each currency in Norwegian kroner, the currency of the tenant. */
const kroner: Readonly<Record<string, number>> = { NOK: 1, SEK: 1.02, DKK: 1.56, EUR: 11.7, GBP: 13.6 }

export const makeSale = (source: RowSource, index: number): SaleSummaryItem => {
  const { subject, random, moments, daysBack, isLongAgo } = source
  const { currency, vocabulary } = subject.country
  const status = random.pick(
    isLongAgo ? ['Sold', 'Sold', 'Lost'] : ['Open', 'Open', 'Sold', 'Sold', 'Lost', 'Stalled']
  )
  const days = daysBack()
  const amount =
    random.between(2, 60) * (kroner[currency] === undefined || kroner[currency] > 5 ? 1_250 : 12_500)
  const isOpen = status === 'Open' || status === 'Stalled'
  return {
    SaleId: rowId(subject, index),
    SaleDate: isOpen ? moments.inDays(random.between(5, 120), 12) : moments.daysAgo(days, 12),
    Probability: status === 'Sold' ? 100 : status === 'Lost' ? 0 : random.pick([10, 25, 40, 60, 75, 85, 90]),
    Heading: fill(source, random.pick(vocabulary.sales)),
    Amount: amount,
    Currency: currency,
    AmountInBaseCurrency: Math.round(amount * (kroner[currency] ?? 1)),
    Status: status,
    Completed: isOpen ? 'NotStarted' : 'Completed',
    Registered: moments.daysAgo(days + random.between(1, 60), officeHour(random))
  }
}

export const makeChat = (source: RowSource, index: number): ChatSummaryItem => {
  const { subject, random, moments, daysBack, isLongAgo } = source
  const visitors = subject.persons.filter(({ isRetired }) => isLongAgo || !isRetired)
  // Some companies with fixed ids have no people.
  const visitor = visitors.length === 0 ? undefined : random.pick(visitors)
  const { first, last } = random.pick(subject.country.vocabulary.chats)
  const isOpen = !isLongAgo && index === 0 && random.chance(0.1)
  const requested = isOpen
    ? moments.minutesAgo(random.between(2, 18))
    : moments.daysAgo(daysBack(), officeHour(random))
  const minutes = random.between(3, 35)
  return {
    ChatSessionId: rowId(subject, index),
    Name:
      visitor === undefined || random.chance(0.1)
        ? ''
        : random.chance(0.9)
          ? toPersonName(visitor)
          : visitor.firstName,
    CompanyName: random.chance(0.7) ? subject.name : '',
    FirstMessage: fill(source, first),
    LastMessage: isOpen ? fill(source, first) : fill(source, last),
    WhenRequested: requested,
    WhenEnded: isOpen
      ? '0001-01-01T00:00:00'
      : new Date(Date.parse(requested) + minutes * 60_000).toISOString()
  }
}
