import type {
  ActivitySummaryItem,
  ChatSummaryItem,
  SaleSummaryItem,
  SummaryLists,
  TicketSummaryItem
} from './carriers.ts'
import { personName } from './contact-carriers.ts'
import type { DemoCompany } from './demo-company.ts'
import type { Moments } from './moments.ts'
import { createRandom, type Random } from './random.ts'
import { spoilSummary } from './spoil-summary.ts'

/** What has happened at an invented company lately: the same for the same seed and company, around the moments given. */
export const generateSummary = (company: DemoCompany, seed: number, moments: Moments): SummaryLists => {
  const random = createRandom(seed, company.companyId, 7)
  const fill = createTextFilling(company, random, moments)
  // Some companies are quiet, some call every week.
  const activity = random.pick([0.3, 1, 1, 1.6, 2.5])
  const rows = <Row>(most: number, make: (index: number) => Row): readonly Row[] =>
    Array.from({ length: Math.round(random.between(0, most) * activity) }, (_, index) => make(index))
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
  return company.isMessy ? spoilSummary(lists, random, moments) : lists
}

type Fill = (text: string) => string

const createTextFilling =
  ({ country }: DemoCompany, random: Random, { year }: Moments): Fill =>
  (text) =>
    text
      .replaceAll('{n}', String(random.between(4000, 9999)))
      .replaceAll('{y}', String(year))
      .replaceAll('{p}', random.pick(country.vocabulary.products))

/** Recent things are many, old ones few. */
const someDaysBack = (random: Random, moments: Moments): number =>
  moments.toWorkdayBack(Math.floor(random.next() ** 2 * 400))

const officeHour = (random: Random): number => random.between(7 * 12, 15 * 12) / 12

const newestFirst = <Row>(rows: readonly Row[], at: (row: Row) => string | null): readonly Row[] =>
  rows.toSorted((one, other) => (at(other) ?? '').localeCompare(at(one) ?? ''))

/** Unlike in the published sample, no two rows of a tidy company share an id. */
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

/** What a unit of each currency is worth in the tenant's own, the Norwegian crown. */
const worth: Readonly<Record<string, number>> = { NOK: 1, SEK: 1.02, DKK: 1.56, EUR: 11.7, GBP: 13.6 }

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
    random.between(2, 60) * (worth[currency] === undefined || worth[currency] > 5 ? 1_250 : 12_500)
  const isOpen = status === 'Open' || status === 'Stalled'
  return {
    SaleId: rowId(company, index),
    SaleDate: isOpen ? moments.inDays(random.between(5, 120), 12) : moments.daysAgo(daysBack, 12),
    Probability: status === 'Sold' ? 100 : status === 'Lost' ? 0 : random.pick([10, 25, 40, 60, 75, 85, 90]),
    Heading: fill(random.pick(vocabulary.sales)),
    Amount: amount,
    Currency: currency,
    AmountInBaseCurrency: Math.round(amount * (worth[currency] ?? 1)),
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
  // Some of the companies with fixed ids have nobody.
  const [visitor] = company.persons.length === 0 ? [] : [random.pick(company.persons)]
  const [first, last] = random.pick(company.country.vocabulary.chats)
  const isOpen = index === 0 && random.chance(0.1)
  const begun = isOpen
    ? moments.minutesAgo(random.between(2, 18))
    : moments.daysAgo(someDaysBack(random, moments), officeHour(random))
  const minutes = random.between(3, 35)
  return {
    ChatSessionId: rowId(company, index),
    Name:
      visitor === undefined || random.chance(0.1)
        ? ''
        : random.chance(0.9)
          ? personName(visitor)
          : visitor.firstName,
    CompanyName: random.chance(0.7) ? company.name : '',
    FirstMessage: fill(first),
    LastMessage: isOpen ? fill(first) : fill(last),
    WhenRequested: begun,
    WhenEnded: isOpen ? '0001-01-01T00:00:00' : new Date(Date.parse(begun) + minutes * 60_000).toISOString()
  }
}
