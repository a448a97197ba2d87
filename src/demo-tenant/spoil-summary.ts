import type { SummaryLists } from './carriers.ts'
import type { Moments } from './moments.ts'
import type { Random } from './random.ts'

/** Puts two or three of the oddities into a summary that real tenants are full of. */
export const spoilSummary = (lists: SummaryLists, random: Random, moments: Moments): SummaryLists => {
  let spoilt = lists
  for (let count = random.between(2, 3); count > 0; count--) {
    spoilt = random.pick(oddities)(spoilt, random, moments)
  }
  return spoilt
}

type Oddity = (lists: SummaryLists, random: Random, moments: Moments) => SummaryLists

const oddities: readonly Oddity[] = [
  // No date at all, in the three forms it is written in
  (lists, random) => ({
    ...lists,
    Followups: some(lists.Followups, (row) => ({
      ...row,
      Date: random.pick(['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '0001-01-01T01:00:00+01:00'])
    }))
  }),
  // An expected date that never comes, or that has no time
  (lists, random, moments) => ({
    ...lists,
    Sales: some(lists.Sales, (row) => ({
      ...row,
      SaleDate: random.pick(['9999-12-31T23:59:59', moments.dayIn(random.between(-40, 90))])
    }))
  }),
  // Offsets as other programs wrote them: seven digits of a second, no colon
  (lists, random) => ({
    ...lists,
    Tickets: some(lists.Tickets, (row) => ({
      ...row,
      Registered:
        row.Registered?.replace(/\.\d+Z$/u, random.pick(['.4903616+00:00', '+0000', '-00:00', '.5Z'])) ?? null
    }))
  }),
  // A status that was taken out of the list
  (lists, random) => ({
    ...lists,
    Tickets: some(lists.Tickets, (row) => ({ ...row, TicketStatus: random.pick([0, 652, 99]) }))
  }),
  // A currency typed by hand, and a probability that an import brought
  (lists, random) => ({
    ...lists,
    Sales: some(lists.Sales, (row) => ({
      ...row,
      Currency: random.pick(['kr', '€', 'N/A', '']),
      Probability: random.pick([963, 407, -5])
    }))
  }),
  // The same row twice
  (lists) => ({ ...lists, Tickets: [...(lists.Tickets ?? []).slice(0, 1), ...(lists.Tickets ?? [])] }),
  // Line breaks and a long text, pasted from an e-mail
  (lists) => ({
    ...lists,
    Followups: some(lists.Followups, (row) => ({
      ...row,
      Description: `${row.Description ?? ''}\r\n\r\n> ${row.Description ?? ''}\r\n-- \r\n${'. '.repeat(40)}`
    }))
  }),
  // A chat that ended before it began
  (lists) => ({
    ...lists,
    Chats: some(lists.Chats, (row) => ({
      ...row,
      WhenRequested: row.WhenEnded,
      WhenEnded: row.WhenRequested
    }))
  }),
  // A title that another program translated in its own way, and one that nobody translated
  (lists, random) => ({
    ...lists,
    Documents: some(lists.Documents, (row) => ({
      ...row,
      Description: random.pick(['[SR_DOCUMENT_UNTITLED]', 'NO:"Tilbud";US:"Quote"', ''])
    }))
  }),
  // A list that the user may not see
  (lists) => ({ ...lists, Sales: null })
]

/** The first row, and each third after it. */
const some = <Row>(rows: readonly Row[] | null, change: (row: Row) => Row): readonly Row[] | null =>
  rows?.map((row, index) => (index % 3 === 0 ? change(row) : row)) ?? null
