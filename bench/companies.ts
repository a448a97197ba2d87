import { mapSections, type Section, type Sections } from '../src/shared/company.ts'
import type { StoredCard } from '../src/main/results/stored-card.ts'

const words =
  'fornyelse lisens faktura uklar møte bergen kunde avtale oppgradering støtte telefon ærlig østfold service kontrakt levering'.split(
    ' '
  )
const firstNames = ['Nordlys', 'Møre', 'Århus', 'Solveig', 'Groß', 'Zuid-Hollandse', 'Blåbær', 'Vestland']
const trades = ['Energi', 'Bygg', 'Maskinfabrik', 'Transport', 'Kafé', 'Handel', 'Consulting']

/** The name of a made company. */
export const aName = (index: number): string =>
  `${firstNames[index % firstNames.length] ?? ''} ${trades[index % trades.length] ?? ''} ${String(index)} AS`

/** The same words for the same seed, so that all runs measure the same texts. */
const aText = (seed: number, length: number): string =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * 5) % words.length]).join(' ')

const rows = <Row>(seed: number, toRow: (id: number) => Row): Section<Row> => ({
  state: 'read',
  rows: Array.from({ length: 10 }, (_, index) => toRow(seed * 10 + index)),
  unreadableRows: 0,
  mayHaveMore: true
})

const date = '2026-11-20T08:00:00.000Z'

export const noSections: Sections = mapSections(() => ({ state: 'unreadable' as const }))

const someSections = (id: number): Sections => ({
  ...noSections,
  requests: rows(id, (row) => ({
    id: row,
    title: aText(row, 5),
    statusId: 1,
    status: null,
    registered: date
  })),
  followUps: rows(id, (row) => ({
    id: row,
    text: aText(row + 1, 8),
    date,
    completion: 'not-started',
    isOverdue: false
  })),
  documents: rows(id, (row) => ({ id: row, title: aText(row + 2, 4), date })),
  sales: rows(id, (row) => ({
    id: row,
    heading: aText(row + 3, 4),
    amount: row * 100,
    currency: 'NOK',
    baseAmount: row * 100,
    probability: 50,
    status: 'open',
    date: '2026-12-01'
  })),
  chats: rows(id, (row) => ({
    id: row,
    visitor: `Eva ${String(row)}`,
    visitorCompany: aName(id),
    firstMessage: aText(row + 4, 12),
    lastMessage: aText(row + 5, 12),
    started: date,
    ended: null,
    isOpen: true
  }))
})

/** A company of ten rows per section, or with these sections. */
export const aCompany = (id: number, sections = someSections(id)): StoredCard => ({
  companyId: id,
  matchName: null,
  header: {
    name: aName(id),
    category: 'US:"Supplier";NO:"Leverandør"',
    business: 'Energy',
    city: 'Bergen',
    country: 'Norway',
    phone: `+47 55 ${String(100_000 + id)}`,
    email: `post@${String(id)}.example`,
    organisationNumber: String(912_000_000 + id),
    ourContact: 'Kari Nordmann'
  },
  sections,
  limit: 10,
  fetchedAt: new Date().toISOString(),
  isPinned: false,
  timesViewed: 1,
  people: null,
  seen: null
})
