import {
  mapSections,
  type Chat,
  type FollowUp,
  type Person,
  type Request,
  type Sale,
  type Section,
  type Sections
} from '../../src/shared/company.ts'
import type { CompanySubject, PersonSubject } from '../../src/shared/subject.ts'
import type { StoredContent } from '../../src/main/results/stored-card.ts'

export const section = <Row>(...rows: readonly Row[]): Section<Row> => ({
  state: 'read',
  rows,
  unreadableRows: 0,
  mayHaveMore: false
})

export const noSections: Sections = mapSections(() => section<never>())

export const aRequest = (parts: Partial<Request> = {}): Request => ({
  id: 1,
  title: 'Invoice unclear',
  statusId: 1,
  status: null,
  registered: '2026-11-20T08:00:00.000Z',
  ...parts
})

export const aFollowUp = (parts: Partial<FollowUp> = {}): FollowUp => ({
  id: 1,
  text: 'Call back',
  date: '2026-11-20T08:00:00.000Z',
  completion: 'not-started',
  isOverdue: false,
  ...parts
})

export const aSale = (parts: Partial<Sale> = {}): Sale => ({
  id: 1,
  heading: 'Upgrade',
  amount: 1000,
  currency: 'NOK',
  baseAmount: 1000,
  probability: 50,
  status: 'open',
  date: '2026-12-01',
  ...parts
})

export const aChat = (parts: Partial<Chat> = {}): Chat => ({
  id: 1,
  visitor: 'Eva',
  visitorCompany: '',
  firstMessage: 'Hello',
  lastMessage: 'Thank you',
  started: '2026-11-20T08:00:00.000Z',
  ended: '2026-11-20T08:10:00.000Z',
  isOpen: false,
  ...parts
})

/** A company's stored people, fetched together with the company. */
export const storedPeople = (...people: readonly Person[]): NonNullable<StoredContent['people']> => ({
  section: section(...people),
  fetchedAt: '2026-11-24T09:00:00.000Z'
})

type StoredCompany = CompanySubject & StoredContent

export const aStoredCard = (parts: Partial<StoredCompany> = {}): StoredCompany => ({
  companyId: 42,
  matchName: null,
  header: { name: 'Nordlys Energi AS', city: 'Bergen', phone: '+47 55 12 34 56' },
  sections: noSections,
  limit: 10,
  fetchedAt: '2026-11-24T09:00:00.000Z',
  isPinned: false,
  timesViewed: 1,
  people: null,
  seen: null,
  ...parts
})

/** A person's stored card; without `employer` in the header, of a person without a company. */
export const aStoredPerson = (
  parts: Partial<PersonSubject & StoredContent> = {}
): PersonSubject & StoredContent => ({
  personId: 7,
  matchName: null,
  header: {
    name: 'Eva Dahl',
    jobTitle: 'Purchasing',
    phone: '+47 55 12 34 57',
    email: 'eva@nordlys.example'
  },
  sections: noSections,
  limit: 10,
  fetchedAt: '2026-11-24T09:00:00.000Z',
  isPinned: false,
  timesViewed: 1,
  people: null,
  seen: null,
  ...parts
})
