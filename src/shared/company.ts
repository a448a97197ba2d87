/**
 * A point in time as SuperOffice gave it, in one of two forms: an instant in UTC (`2026-11-23T09:44:12.000Z`), or a
 * calendar date that is the same day in every time zone (`2026-06-30`).
 */
export type Moment = string

/** Which company is meant. `name` is what the match on screen said, for the answers that lack one. */
export interface CompanyRef {
  readonly companyId: number
  readonly name?: string
}

/** The header of the card. What SuperOffice left empty is absent; language strings are already in the agent's language. */
export interface Company {
  readonly name?: string
  readonly department?: string
  readonly isStopped?: boolean
  readonly category?: string
  readonly business?: string
  readonly city?: string
  readonly country?: string
  readonly phone?: string
  readonly email?: string
  readonly web?: string
  readonly organisationNumber?: string
  readonly ourContact?: string
}

/** A request's status as the tenant's own list names it. */
export interface RequestStatus {
  readonly name: string
  readonly isClosed: boolean
}

export interface Request {
  readonly id: number | null
  readonly title: string
  readonly statusId: number | null
  /** `null` while the tenant's list of statuses is unknown or lacks this one: the window says `Status 652`. */
  readonly status: RequestStatus | null
  readonly registered: Moment | null
}

export interface FollowUp {
  readonly id: number | null
  readonly text: string
  readonly date: Moment | null
  readonly completion: Completion
  readonly isOverdue: boolean
}

export type Completion = 'not-started' | 'started' | 'completed' | 'unknown'

export interface Document {
  readonly id: number | null
  readonly title: string
  readonly date: Moment | null
}

export interface Sale {
  readonly id: number | null
  readonly heading: string
  readonly amount: number | null
  readonly currency: string | null
  /** In the tenant's base currency, whose code SuperOffice does not say. */
  readonly baseAmount: number | null
  /** 0 to 100. */
  readonly probability: number | null
  readonly status: SaleStatus
  readonly date: Moment | null
}

export type SaleStatus = 'open' | 'sold' | 'lost' | 'stalled' | 'unknown'

export interface Chat {
  readonly id: number | null
  readonly visitor: string
  readonly visitorCompany: string
  readonly firstMessage: string
  readonly lastMessage: string
  readonly started: Moment | null
  /** `null` while the chat is open, and when SuperOffice says that it ended before it began. */
  readonly ended: Moment | null
  readonly isOpen: boolean
}

/**
 * One list of the card. `read`: its rows in the order to be shown, how many rows could not be read, and whether
 * SuperOffice may have more than were asked for. `unreadable`: SuperOffice answered with something that is no list.
 */
export type Section<Row> =
  | {
      readonly state: 'read'
      readonly rows: readonly Row[]
      readonly unreadableRows: number
      readonly mayHaveMore: boolean
    }
  | { readonly state: 'unreadable' }

/** The sections of the card, in the order they are shown. */
export const sectionNames = ['requests', 'followUps', 'documents', 'sales', 'chats'] as const

export type SectionName = (typeof sectionNames)[number]

/** What a row of each section is. */
export interface SectionRows {
  readonly requests: Request
  readonly followUps: FollowUp
  readonly documents: Document
  readonly sales: Sale
  readonly chats: Chat
}

export type Sections = { readonly [Name in SectionName]: Section<SectionRows[Name]> }

/** One value for each section, made in the order of `sectionNames`. */
export const mapSections = <T>(toValue: (name: SectionName) => T): Readonly<Record<SectionName, T>> =>
  // Object.fromEntries forgets which keys there are.
  Object.fromEntries(sectionNames.map((name) => [name, toValue(name)])) as Record<SectionName, T>

/** One of a company's people, with the ways to reach them that SuperOffice knows. */
export interface Person {
  readonly id: number | null
  readonly name: string
  readonly title?: string
  readonly phone?: string
  readonly mobilePhone?: string
  readonly email?: string
}

/** A record that can be opened in SuperOffice, named by kind and id: the window never hands over an address. */
export interface RecordRef {
  readonly kind: RecordKind
  readonly companyId: number
  /** The row's own id; for `company` and `chat` it is not needed, because the company is what opens. */
  readonly id: number | null
}

export const recordKinds = ['company', 'request', 'follow-up', 'document', 'sale', 'chat', 'person'] as const

export type RecordKind = (typeof recordKinds)[number]
