import type { Moments } from './moments.ts'
import type { WrittenOwners } from './row-owners.ts'
import type { SummaryLists } from './summary-lists.ts'
import { activity, chat, document, sale, ticket } from './summary-rows.ts'

/** Everything is about Eva Dahl, except for what Håkon Moen, who pays for it, has to decide. */
export const nordlysOwners: WrittenOwners = {
  ...Object.fromEntries(
    [20101, 20103, 20104, 20112, 20113, 20121, 20131, 20141].map((rowId) => [rowId, 2010])
  ),
  ...Object.fromEntries([20102, 20105, 20111, 20122, 20132].map((rowId) => [rowId, 2011]))
}

/** What has happened at the company that the pictures and most journeys show. */
export const readNordlysSummary = (moments: Moments): SummaryLists => ({
  Tickets: [
    ticket(20101, {
      TicketStatus: 8,
      Title: 'Målerdata mangler for Bryggen 7',
      Registered: moments.daysAgo(1, 8.5)
    }),
    ticket(20102, {
      TicketStatus: 2,
      Title: 'Fornyelse av lisens',
      Registered: moments.daysAgo(2, 9),
      IconHint: 'ticketClosed'
    }),
    ticket(20103, {
      TicketStatus: 1,
      Title: 'Faktura 4711 er uklar',
      Registered: moments.daysAgo(9, 12.75),
      IconHint: 'ticketRed'
    }),
    ticket(20104, {
      TicketStatus: 2,
      Title: 'Nytt passord for driftsvakten',
      Registered: moments.daysAgo(34, 7.5),
      IconHint: 'ticketClosed'
    }),
    ticket(20105, {
      TicketStatus: 12,
      Title: 'Ønsker rapport per anlegg',
      Registered: moments.daysAgo(71, 11),
      IconHint: 'ticketClosed'
    })
  ],
  Followups: [
    activity(20111, {
      Description: 'Gjennomgang av serviceavtalen',
      Date: moments.inDays(6, 9),
      Registered: moments.daysAgo(4, 10)
    }),
    activity(20112, {
      Description: 'Ringe Eva Dahl om faktura 4711',
      Date: moments.daysAgo(3, 12),
      Registered: moments.daysAgo(9, 13)
    }),
    activity(20113, {
      Description: 'Statusmøte på Teams',
      Date: moments.daysAgo(15, 8),
      Completed: 'Completed',
      Registered: moments.daysAgo(30, 8)
    })
  ],
  Documents: [
    document(20121, { Description: 'Tilbud 20117', Date: moments.daysAgo(12, 13) }),
    document(20122, { Description: `Rammeavtale ${String(moments.year)}`, Date: moments.daysAgo(160, 10) })
  ],
  Sales: [
    sale(20131, {
      Heading: 'Utvidelse med mobilappen',
      Probability: 85,
      SaleDate: moments.dayIn(19),
      Registered: moments.daysAgo(12, 13)
    }),
    sale(20132, {
      Heading: 'Treårsavtale',
      Probability: 100,
      Amount: 480_000,
      AmountInBaseCurrency: 480_000,
      Status: 'Sold',
      Completed: 'Completed',
      SaleDate: moments.daysAgo(160, 12),
      Registered: moments.daysAgo(220, 9)
    })
  ],
  Chats: [
    chat(20141, {
      Name: 'Eva Dahl',
      CompanyName: 'Nordlys Energi AS',
      FirstMessage: 'Hei, hvem kan svare på faktura 4711?',
      LastMessage: 'Fint, da hører jeg fra dere i morgen',
      WhenRequested: moments.daysAgo(9, 12),
      WhenEnded: moments.daysAgo(9, 12.3)
    })
  ]
})
