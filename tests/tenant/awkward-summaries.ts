import type { Moments } from '../../src/demo-tenant/summaries/moments.ts'
import type { SummaryLists } from '../../src/demo-tenant/summaries/summary-lists.ts'
import { activity, chat, document, sale, ticket } from '../../src/demo-tenant/summaries/summary-rows.ts'
import { awkwardIds, awkwardRequestIds } from './awkward-ids.ts'

const emptyLists: SummaryLists = { Tickets: [], Followups: [], Documents: [], Sales: [], Chats: [] }

const script = '<script>alert("Glance")</script><a href="javascript:alert(1)">klikk</a>'

/** The irregular summaries. An awkward company that is not listed here has a generated summary. */
export const awkwardSummaries: Readonly<Record<number, (moments: Moments) => SummaryLists>> = {
  [awkwardIds.withoutDates]: () => ({
    Tickets: [
      ticket(10101, { Title: 'Uten dato', Registered: '0001-01-01T00:00:00' }),
      ticket(10102, { Title: 'Dato er null' })
    ],
    Followups: [
      activity(10103, { Description: 'Uten dato, UTC', Date: '0001-01-01T00:00:00Z' }),
      activity(10104, { Description: 'Uten dato, med avvik', Date: '0001-01-01T01:00:00+01:00' }),
      activity(10105, { Description: 'Uten slutt', Date: '9999-12-31T23:59:59' }),
      activity(10106, { Description: 'Umulig dato', Date: '2026-02-31T25:61:00' }),
      activity(10107, { Description: 'Ikke en dato', Date: 'i morgen' })
    ],
    Documents: [document(10108, { Date: '' })],
    Sales: [sale(10109, { Heading: 'Uten slutt', SaleDate: '9999-12-31' })],
    Chats: [chat(10110, { WhenRequested: '0001-01-01T00:00:00Z', WhenEnded: '0001-01-01T00:00:00Z' })]
  }),
  [awkwardIds.writtenDates]: (moments) => {
    const day = moments.dayIn(-3)
    return {
      ...emptyLists,
      Tickets: [
        ticket(10201, { Title: 'Sju sifre', Registered: `${day}T10:10:59.4903616+01:00` }),
        ticket(10202, { Title: 'Avvik uten kolon', Registered: `${day}T10:10:59-0500` }),
        ticket(10203, { Title: 'Ett siffer', Registered: `${day}T10:10:59.5Z` }),
        ticket(10204, { Title: 'Uten avvik', Registered: `${day}T10:10:59` })
      ],
      Followups: [activity(10205, { Description: 'Over datolinjen', Date: `${day}T23:30:00-11:00` })],
      Sales: [sale(10206, { Heading: 'Bare en dag', SaleDate: moments.dayIn(30) })]
    }
  },
  [awkwardIds.unknownValues]: (moments) => ({
    Tickets: [
      ticket(10301, { TicketStatus: 652, Title: 'Ukjent status', Registered: moments.daysAgo(2) }),
      ticket(10302, { TicketStatus: 0, Title: 'Status null', Registered: moments.daysAgo(3) }),
      ticket(10303, { TicketStatus: -1, Title: null, Registered: moments.daysAgo(4) })
    ],
    Followups: [
      activity(10304, { Completed: 3, Description: 'Fullført som tall', Date: moments.daysAgo(1) }),
      activity(10305, { Completed: 'Sovende', Description: 'Ukjent fullføring', Date: moments.daysAgo(1) }),
      activity(10306, { Description: null, Date: moments.daysAgo(2) })
    ],
    Documents: [],
    Sales: [
      sale(10307, {
        Heading: 'Sikrere enn sikkert',
        Probability: 963,
        Currency: 'kroner',
        SaleDate: moments.inDays(10)
      }),
      sale(10308, {
        Heading: 'Mindre enn ingenting',
        Probability: -5,
        Currency: '',
        SaleDate: moments.inDays(20)
      }),
      sale(10309, {
        Heading: null,
        Probability: null,
        Currency: null,
        Amount: null,
        AmountInBaseCurrency: null
      }),
      sale(10310, { Heading: 'Intern status', Status: 'SaintAll', Amount: -1 }),
      sale(10311, { Heading: 'Status som tall', Status: 2, Amount: 1e15 })
    ],
    Chats: [chat(10312, { Name: null, CompanyName: null, FirstMessage: null, LastMessage: null })]
  }),
  [awkwardIds.sameIdTwice]: (moments) => ({
    Tickets: [
      ticket(931, { Title: 'Første av to', Registered: moments.daysAgo(1) }),
      ticket(931, { Title: 'Andre av to', Registered: moments.daysAgo(2), TicketStatus: 2 })
    ],
    Followups: [activity(686, { Date: moments.daysAgo(1) }), activity(686, { Date: moments.daysAgo(1) })],
    Documents: [document(282, { Date: moments.daysAgo(5) }), document(282, { Date: moments.daysAgo(5) })],
    Sales: [sale(941, { SaleDate: moments.dayIn(3) }), sale(941, { SaleDate: moments.dayIn(3), Amount: 1 })],
    Chats: [
      chat(144, { WhenRequested: moments.daysAgo(1, 9), WhenEnded: moments.daysAgo(1, 9.5) }),
      chat(144, { WhenRequested: moments.daysAgo(1, 9), WhenEnded: moments.daysAgo(1, 9.5) })
    ]
  }),
  [awkwardIds.untranslated]: (moments) => ({
    ...emptyLists,
    Followups: [activity(10501, { Description: '[SR_TASK_CALL]', Date: moments.inDays(1) })],
    Documents: [document(10502, { Description: 'US:"Quote";NO:"Tilbud"', Date: moments.daysAgo(1) })],
    Sales: [sale(10503, { Heading: 'NO:"Nytt ""salg""";US:"New sale"', SaleDate: moments.inDays(9) })]
  }),
  [awkwardIds.nullLists]: () => ({
    Tickets: null,
    Followups: null,
    Documents: null,
    Sales: null,
    Chats: null
  }),
  [awkwardIds.nullContact]: (moments) => ({
    ...emptyLists,
    Tickets: [ticket(10801, { Title: 'Listene er her, kortet ikke', Registered: moments.daysAgo(1) })]
  }),
  [awkwardIds.markup]: (moments) => ({
    Tickets: [
      ticket(10901, {
        Title: script,
        Registered: moments.daysAgo(1),
        IconHint: '"><img src=x onerror=alert(1)>'
      })
    ],
    Followups: [activity(10902, { Description: script, Date: moments.daysAgo(2) })],
    Documents: [document(10903, { Description: script, Date: moments.daysAgo(3) })],
    Sales: [sale(10904, { Heading: script, Currency: '<b>', SaleDate: moments.inDays(4) })],
    Chats: [
      chat(10905, {
        Name: script,
        CompanyName: script,
        FirstMessage: script,
        LastMessage: '{{7*7}} ${7*7}',
        WhenRequested: moments.daysAgo(1)
      })
    ]
  }),
  [awkwardIds.veryLong]: (moments) => ({
    ...emptyLists,
    Tickets: [
      ticket(11001, { Title: 'SV: VS: '.repeat(250), Registered: moments.daysAgo(1) }),
      ticket(11002, { Title: 'Æ'.repeat(2000), Registered: moments.daysAgo(2) })
    ],
    Followups: [
      activity(11003, {
        Description: `Linje en\r\nLinje to\n\n\tInnrykk\r\n${'Enda en linje\n'.repeat(200)}`,
        Date: moments.daysAgo(1)
      })
    ],
    Chats: [chat(11004, { FirstMessage: 'Hei '.repeat(1000), WhenRequested: moments.daysAgo(1) })]
  }),
  [awkwardIds.oddChats]: (moments) => ({
    ...emptyLists,
    Chats: [
      chat(11101, { Name: 'Åpen', WhenRequested: moments.minutesAgo(6), WhenEnded: '0001-01-01T00:00:00' }),
      chat(11102, { Name: 'Åpen, slutt er null', WhenRequested: moments.minutesAgo(16) }),
      chat(11103, {
        Name: 'Sluttet før den begynte',
        WhenRequested: moments.daysAgo(2, 10),
        WhenEnded: moments.daysAgo(40, 10)
      }),
      chat(11104, {
        Name: '',
        FirstMessage: '',
        LastMessage: '',
        WhenRequested: moments.daysAgo(3, 10),
        WhenEnded: moments.daysAgo(3, 10)
      }),
      chat(11105, {
        Name: 'Sluttet i fremtiden',
        WhenRequested: moments.daysAgo(4, 10),
        WhenEnded: moments.inDays(4, 10)
      })
    ]
  }),
  [awkwardIds.empty]: () => emptyLists,
  [awkwardIds.otherScripts]: (moments) => ({
    ...emptyLists,
    Tickets: [
      ticket(11501, { Title: 'שלום — «Ærlig talt» “quoted” ‘too’ 🧑🏽‍🚒', Registered: moments.daysAgo(1) }),
      ticket(11502, { Title: '\u202eretthgir ot tfel', Registered: moments.daysAgo(2) })
    ],
    Chats: [
      chat(11503, {
        Name: '👋',
        FirstMessage: '🙏🙏🙏',
        LastMessage: '株式会社',
        WhenRequested: moments.daysAgo(1),
        WhenEnded: moments.daysAgo(1)
      })
    ]
  }),
  [awkwardIds.messages]: (moments) => ({
    ...emptyLists,
    Tickets: Object.entries(awkwardRequestIds).map(([trick, ticketId], index) =>
      ticket(ticketId, { Title: `Rar melding: ${trick}`, Registered: moments.daysAgo(index + 1, 9) })
    )
  }),
  [awkwardIds.veryBusy]: (moments) => ({
    Tickets: many((index) =>
      ticket(1_160_000 + index, {
        Title: `Sak ${String(index + 1)}`,
        Registered: moments.daysAgo(index, 9),
        TicketStatus: index < 5 ? 1 : 2
      })
    ),
    Followups: many((index) =>
      activity(1_161_000 + index, {
        Description: `Oppfølging ${String(index + 1)}`,
        Date: moments.daysAgo(index, 9),
        Completed: 'Completed'
      })
    ),
    Documents: many((index) =>
      document(1_162_000 + index, {
        Description: `Dokument ${String(index + 1)}`,
        Date: moments.daysAgo(index, 9)
      })
    ),
    Sales: many((index) =>
      sale(1_163_000 + index, {
        Heading: `Salg ${String(index + 1)}`,
        SaleDate: moments.dayIn(-index),
        Status: 'Sold',
        Probability: 100
      })
    ),
    Chats: many((index) =>
      chat(1_164_000 + index, {
        WhenRequested: moments.daysAgo(index, 9),
        WhenEnded: moments.daysAgo(index, 9.25)
      })
    )
  })
}

/** More rows than the limit of 385 in the vendor's sample. */
const many = <Row>(make: (index: number) => Row): readonly Row[] =>
  Array.from({ length: 400 }, (_, index) => make(index))
