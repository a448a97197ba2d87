import { toPersonName, type DemoCompany } from '../companies/demo-company.ts'
import { createRandom, type Random } from '../companies/random.ts'
import type { Moments } from './moments.ts'
import { addIrregularities } from './add-irregularities.ts'
import type {
  ActivitySummaryItem,
  ChatSummaryItem,
  SaleSummaryItem,
  SummaryLists,
  TicketSummaryItem
} from './summary-lists.ts'

/** What has happened at a generated company lately. The same seed and company always give the same rows, relative to `moments`. */
export const generateSummary = (company: DemoCompany, seed: number, moments: Moments): SummaryLists => {
  const random = createRandom(seed, company.companyId, 7)
  const fill = createTextFilling(company, random, moments)
  // Some companies hardly ever call, and others call every week.
  const activity = random.pick([0.3, 1, 1, 1.6, 2.5])
  const rows = <Row>(max: number, make: (index: number) => Row): readonly Row[] =>
    Array.from({ length: Math.round(random.between(0, max) * activity) }, (_, index) => make(index))
  const lists: SummaryLists = {
    Tickets: newestFirst(
      rows(6, (index) => makeTicket(company, random, fill, moments, index)),
      ({ Registered }) => Registered
    ),
    Followups: newestFirst(
      rows(5, (index) => makeFollowUp(company, random, fill, moments, index)),
      ({ Date }) => Date
    ),
    Documents: newestFirst(
      rows(4, (index) => makeDocument(company, random, fill, moments, index)),
      ({ Date }) => Date
    ),
    Sales: newestFirst(
      rows(3, (index) => makeSale(company, random, fill, moments, index)),
      ({ Registered }) => Registered
    ),
    Chats: newestFirst(
      rows(3, (index) => makeChat(company, random, fill, moments, index)),
      ({ WhenRequested }) => WhenRequested
    )
  }
  return company.isMessy ? addIrregularities(lists, random, moments) : lists
}

type Fill = (text: string) => string

const createTextFilling =
  ({ country }: DemoCompany, random: Random, { year }: Moments): Fill =>
  (text) =>
    text
      .replaceAll('{n}', String(random.between(4000, 9999)))
      .replaceAll('{y}', String(year))
      .replaceAll('{p}', random.pick(country.vocabulary.products))

/** A number of days, small more often than large. */
const someDaysBack = (random: Random, moments: Moments): number =>
  moments.toWorkdayBack(Math.floor(random.next() ** 2 * 400))

const officeHour = (random: Random): number => random.between(7 * 12, 15 * 12) / 12

const newestFirst = <Row>(rows: readonly Row[], at: (row: Row) => string | null): readonly Row[] =>
  rows.toSorted((one, other) => (at(other) ?? '').localeCompare(at(one) ?? ''))

/** Unlike in the published sample, ids are unique within a list. */
const rowId = ({ companyId }: DemoCompany, index: number): number => companyId * 100 + index

const makeTicket = (
  company: DemoCompany,
  random: Random,
  fill: Fill,
  moments: Moments,
  index: number
): TicketSummaryItem => {
  const days = someDaysBack(random, moments)
  const status = days < 25 ? random.pick([1, 1, 1, 7, 8, 3, 12]) : random.pick([2, 2, 2, 2, 12, 5, 1])
  return {
    TicketId: rowId(company, index),
    TicketStatus: status,
    Title: fill(random.pick(company.country.vocabulary.requests)),
    Registered: moments.daysAgo(days, officeHour(random)),
    IconHint:
      status === 2 || status === 12
        ? 'ticketClosed'
        : random.pick(['ticketGreen', 'ticketYellow', 'ticketRed'])
  }
}

const makeFollowUp = (
  company: DemoCompany,
  random: Random,
  fill: Fill,
  moments: Moments,
  index: number
): ActivitySummaryItem => {
  const isAhead = random.chance(0.35)
  const days = isAhead ? moments.toWorkdayAhead(random.between(1, 30)) : someDaysBack(random, moments)
  const isOverdue = !isAhead && days < 30 && random.chance(0.3)
  return {
    AppointmentId: rowId(company, index),
    DocumentId: 0,
    Date: isAhead ? moments.inDays(days, officeHour(random)) : moments.daysAgo(days, officeHour(random)),
    Description: fill(random.pick(company.country.vocabulary.followUps)),
    Completed: isAhead || isOverdue ? random.pick(['NotStarted', 'NotStarted', 'Started']) : 'Completed',
    Registered: moments.daysAgo(
      isAhead ? random.between(1, 20) : days + random.between(1, 20),
      officeHour(random)
    )
  }
}

const makeDocument = (
  company: DemoCompany,
  random: Random,
  fill: Fill,
  moments: Moments,
  index: number
): ActivitySummaryItem => {
  const date = moments.daysAgo(someDaysBack(random, moments), officeHour(random))
  const id = rowId(company, index)
  return {
    AppointmentId: id,
    DocumentId: id + 50,
    Date: date,
    Description: fill(random.pick(company.country.vocabulary.documents)),
    Completed: random.chance(0.9) ? 'Completed' : 'NotStarted',
    Registered: date
  }
}

/** The value of each currency in Norwegian kroner, the currency of the tenant. */
const kroner: Readonly<Record<string, number>> = { NOK: 1, SEK: 1.02, DKK: 1.56, EUR: 11.7, GBP: 13.6 }

const makeSale = (
  company: DemoCompany,
  random: Random,
  fill: Fill,
  moments: Moments,
  index: number
): SaleSummaryItem => {
  const { currency, vocabulary } = company.country
  const status = random.pick(['Open', 'Open', 'Sold', 'Sold', 'Lost', 'Stalled'])
  const daysBack = someDaysBack(random, moments)
  const amount =
    random.between(2, 60) * (kroner[currency] === undefined || kroner[currency] > 5 ? 1_250 : 12_500)
  const isOpen = status === 'Open' || status === 'Stalled'
  return {
    SaleId: rowId(company, index),
    SaleDate: isOpen ? moments.inDays(random.between(5, 120), 12) : moments.daysAgo(daysBack, 12),
    Probability: status === 'Sold' ? 100 : status === 'Lost' ? 0 : random.pick([10, 25, 40, 60, 75, 85, 90]),
    Heading: fill(random.pick(vocabulary.sales)),
    Amount: amount,
    Currency: currency,
    AmountInBaseCurrency: Math.round(amount * (kroner[currency] ?? 1)),
    Status: status,
    Completed: isOpen ? 'NotStarted' : 'Completed',
    Registered: moments.daysAgo(daysBack + random.between(1, 60), officeHour(random))
  }
}

const makeChat = (
  company: DemoCompany,
  random: Random,
  fill: Fill,
  moments: Moments,
  index: number
): ChatSummaryItem => {
  // Some companies with fixed ids have no people.
  const visitor = company.persons.length === 0 ? undefined : random.pick(company.persons)
  const { first, last } = random.pick(company.country.vocabulary.chats)
  const isOpen = index === 0 && random.chance(0.1)
  const requested = isOpen
    ? moments.minutesAgo(random.between(2, 18))
    : moments.daysAgo(someDaysBack(random, moments), officeHour(random))
  const minutes = random.between(3, 35)
  return {
    ChatSessionId: rowId(company, index),
    Name:
      visitor === undefined || random.chance(0.1)
        ? ''
        : random.chance(0.9)
          ? toPersonName(visitor)
          : visitor.firstName,
    CompanyName: random.chance(0.7) ? company.name : '',
    FirstMessage: fill(first),
    LastMessage: isOpen ? fill(first) : fill(last),
    WhenRequested: requested,
    WhenEnded: isOpen
      ? '0001-01-01T00:00:00'
      : new Date(Date.parse(requested) + minutes * 60_000).toISOString()
  }
}
