import type { Random } from '../companies/random.ts'
import type { Moments } from './moments.ts'
import type { SummaryLists } from './summary-lists.ts'

/** Adds two or three of the irregularities that summaries of real tenants contain. */
export const addIrregularities = (lists: SummaryLists, random: Random, moments: Moments): SummaryLists => {
  let result = lists
  for (let count = random.between(2, 3); count > 0; count--) {
    result = random.pick(irregularities)(result, random, moments)
  }
  return result
}

type Irregularity = (lists: SummaryLists, random: Random, moments: Moments) => SummaryLists

const irregularities: readonly Irregularity[] = [
  // A missing date, in the three forms that SuperOffice uses
  (lists, random) => ({
    ...lists,
    Followups: everyThird(lists.Followups, (row) => ({
      ...row,
      Date: random.pick(['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '0001-01-01T01:00:00+01:00'])
    }))
  }),
  // The largest possible date, or a day without a time
  (lists, random, moments) => ({
    ...lists,
    Sales: everyThird(lists.Sales, (row) => ({
      ...row,
      SaleDate: random.pick(['9999-12-31T23:59:59', moments.dayIn(random.between(-40, 90))])
    }))
  }),
  // Times that other programs wrote: seven digits after the second, an offset without a colon
  (lists, random) => ({
    ...lists,
    Tickets: everyThird(lists.Tickets, (row) => ({
      ...row,
      Registered:
        row.Registered?.replace(/\.\d+Z$/u, random.pick(['.4903616+00:00', '+0000', '-00:00', '.5Z'])) ?? null
    }))
  }),
  // A status that is no longer in the tenant's list
  (lists, random) => ({
    ...lists,
    Tickets: everyThird(lists.Tickets, (row) => ({ ...row, TicketStatus: random.pick([0, 652, 99]) }))
  }),
  // A currency that someone typed, and an impossible probability from an import
  (lists, random) => ({
    ...lists,
    Sales: everyThird(lists.Sales, (row) => ({
      ...row,
      Currency: random.pick(['kr', '€', 'N/A', '']),
      Probability: random.pick([963, 407, -5])
    }))
  }),
  // The same row twice
  (lists) => ({ ...lists, Tickets: [...(lists.Tickets ?? []).slice(0, 1), ...(lists.Tickets ?? [])] }),
  // A long text with line breaks, pasted from an e-mail
  (lists) => ({
    ...lists,
    Followups: everyThird(lists.Followups, (row) => ({
      ...row,
      Description: `${row.Description ?? ''}\r\n\r\n> ${row.Description ?? ''}\r\n-- \r\n${'. '.repeat(40)}`
    }))
  }),
  // A chat that ended before it began
  (lists) => ({
    ...lists,
    Chats: everyThird(lists.Chats, (row) => ({
      ...row,
      WhenRequested: row.WhenEnded,
      WhenEnded: row.WhenRequested
    }))
  }),
  // A resource without a translation, a language string, an empty title
  (lists, random) => ({
    ...lists,
    Documents: everyThird(lists.Documents, (row) => ({
      ...row,
      Description: random.pick(['[SR_DOCUMENT_UNTITLED]', 'NO:"Tilbud";US:"Quote"', ''])
    }))
  }),
  // A list that the user has no right to see
  (lists) => ({ ...lists, Sales: null })
]

/** Changes the first row and every third row after it. */
const everyThird = <Row>(rows: readonly Row[] | null, change: (row: Row) => Row): readonly Row[] | null =>
  rows?.map((row, index) => (index % 3 === 0 ? change(row) : row)) ?? null
