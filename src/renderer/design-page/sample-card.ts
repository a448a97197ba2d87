import type { CompanyCard } from '../../shared/card.ts'
import type { RowChange } from '../../shared/changes.ts'
import type { Section } from '../../shared/company.ts'
import type { PeopleList } from '../../shared/contract.ts'

// Invented companies and people, with every mark that a row can have.

/** The moment at which all samples are looked at. */
export const nowMs = Date.parse('2026-11-24T09:12:00.000Z')

/** So many days and hours before that moment; negative numbers are after it. */
export const ago = (days: number, hours = 0): string =>
  new Date(nowMs - (days * 24 + hours) * 3_600_000).toISOString()

const section = <Row>(rows: readonly Row[], mayHaveMore = false): Section<Row> => ({
  state: 'read',
  rows,
  unreadableRows: 0,
  mayHaveMore
})

const changed = (...fields: Extract<RowChange, { kind: 'changed' }>['fields']): RowChange => ({
  kind: 'changed',
  fields
})

export const longTitle =
  'Replacement of the meter in the lower hall, which the customer asked for in spring and again in autumn'

export const sampleCard: CompanyCard = {
  companyId: 201,
  title: 'Nordlys Energi AS',
  header: {
    name: 'Nordlys Energi AS',
    department: 'Service',
    isStopped: true,
    category: 'Customer',
    business: 'Energy',
    city: 'Bergen',
    country: 'Norway',
    phone: '+47 55 12 34 56',
    email: 'post@nordlys.example',
    web: 'www.nordlys.example',
    webAddress: 'https://www.nordlys.example/',
    address: 'Strandgaten 12, 5013 Bergen',
    organisationNumber: '974 760 673',
    customerNumber: '10201',
    ourContact: 'Jessica Holm'
  },
  brief: [
    { kind: 'open-chat' },
    { kind: 'overdue-follow-ups', count: 1, oldest: ago(3), isPartial: false },
    { kind: 'open-requests', count: 2, oldest: ago(9), isPartial: false },
    { kind: 'next-follow-up', date: ago(-2), isPartial: false },
    { kind: 'open-sales', currency: 'NOK', amount: 480_000, count: 1, likeliest: 60, isPartial: false },
    { kind: 'last-contact', date: ago(0, 3), isPartial: false }
  ],
  limit: 10,
  fetchedAt: ago(0),
  isPinned: true,
  isMasked: false,
  requests: section(
    [
      {
        id: 1,
        title: 'Licence renewal',
        statusId: 1,
        status: { name: 'Open', isClosed: false },
        registered: ago(2)
      },
      {
        id: 2,
        title: longTitle,
        statusId: 2,
        status: { name: 'Waiting for customer', isClosed: false },
        registered: ago(9)
      },
      { id: 3, title: 'Invoice 4711 unclear', statusId: 652, status: null, registered: ago(20) },
      {
        id: 4,
        title: 'Wrong address on invoice',
        statusId: 3,
        status: { name: 'Closed', isClosed: true },
        registered: ago(400)
      }
    ],
    true
  ),
  followUps: section([
    { id: 1, text: 'Call back about the meter', date: ago(3), completion: 'not-started', isOverdue: true },
    { id: 2, text: 'Visit in Bergen', date: ago(-2), completion: 'started', isOverdue: false },
    { id: 3, text: 'Send the contract', date: ago(30), completion: 'completed', isOverdue: false }
  ]),
  documents: section([{ id: 1, title: 'Contract 2026.docx', date: ago(5) }]),
  sales: section([
    {
      id: 1,
      heading: 'Heat pumps, second phase',
      amount: 480_000,
      currency: 'NOK',
      baseAmount: 480_000,
      probability: 60,
      status: 'open',
      date: '2026-12-15'
    },
    {
      id: 2,
      heading: 'Service agreement',
      amount: 12_500,
      currency: 'EUR',
      baseAmount: 146_000,
      probability: 100,
      status: 'sold',
      date: '2026-03-01'
    }
  ]),
  chats: section([
    {
      id: 1,
      visitor: 'Eva Dahl',
      visitorCompany: 'Nordlys Energi AS',
      firstMessage: 'Hello, is somebody there?',
      lastMessage: 'I am waiting for the technician.',
      started: ago(0, 1),
      ended: null,
      isOpen: true
    }
  ]),
  changes: {
    since: ago(5),
    count: 4,
    rows: {
      requests: [
        changed({
          field: 'status',
          from: { statusId: 4, status: { name: 'New', isClosed: false } },
          to: { statusId: 1, status: { name: 'Open', isClosed: false } }
        }),
        { kind: 'new' },
        null,
        null
      ],
      followUps: [null, changed({ field: 'date', from: ago(-1), to: ago(-2) }), null],
      documents: [null],
      sales: [
        changed({
          field: 'amount',
          from: { amount: 420_000, currency: 'NOK' },
          to: { amount: 480_000, currency: 'NOK' }
        }),
        null
      ],
      chats: [null]
    }
  }
}

export const samplePeople: PeopleList = {
  fetchedAt: ago(0),
  section: section([
    {
      id: 7,
      name: 'Eva Dahl',
      title: 'Purchasing',
      phone: '+47 55 12 34 57',
      mobilePhone: '+47 912 34 567',
      email: 'eva.dahl@nordlys.example'
    },
    { id: 8, name: 'Olav Nordmann', title: 'Head of the technical department' },
    { id: 9, name: 'Kari Berg', email: 'kari.berg@nordlys.example' }
  ])
}

export const samplePerson: CompanyCard = {
  ...sampleCard,
  title: 'Eva Dahl',
  header: {
    name: 'Eva Dahl',
    jobTitle: 'Purchasing',
    phone: '+47 55 12 34 57',
    mobilePhone: '+47 912 34 567',
    email: 'eva.dahl@nordlys.example'
  }
}
