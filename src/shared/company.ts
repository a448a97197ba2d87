/**
 * A point in time from SuperOffice, in one of three forms: an instant in UTC (`2026-11-23T09:44:12.000Z`), a calendar date
 * that is the same day in every time zone (`2026-06-30`), or a time of which nobody knows the zone
 * (`2026-11-23T09:44:12.000`): it orders rows, and is shown as its date only.
 */
export type Moment = string

/**
 * The header of a card: of a company, or of a person (`jobTitle`, `mobilePhone`, `employer`, `isFormerEmployee`). Fields
 * that SuperOffice left empty are absent.
 */
export interface CardHeader {
  readonly name?: string
  readonly department?: string
  readonly isStopped?: boolean
  readonly category?: string
  readonly business?: string
  readonly city?: string
  readonly country?: string
  /** Two letters (ISO 3166): whose numbering plan the phone numbers belong to. Absent when it is unknown. */
  readonly countryCode?: string
  readonly phone?: string
  readonly mobilePhone?: string
  readonly email?: string
  /** What `phone`, `mobilePhone` and `email` hold, filled in when the card is shown. */
  readonly contactPoints?: readonly ContactPoint[]
  /** As SuperOffice has it. */
  readonly web?: string
  /** What opens for `web`, whole, filled in when the card is shown. Absent when it is not opened, and when it is masked. */
  readonly webAddress?: string
  /** Street, postal code and place on one line. */
  readonly address?: string
  readonly organisationNumber?: string
  /** The number that the tenant itself gave the company. */
  readonly customerNumber?: string
  readonly ourContact?: string
  readonly jobTitle?: string
  /** The company that the person works for. */
  readonly employer?: Employer
  /** SuperOffice calls such a person retired. */
  readonly isFormerEmployee?: boolean
}

export interface Employer {
  readonly companyId: number
  readonly name?: string
}

/** A request's status in the tenant's own list. */
export interface RequestStatus {
  readonly name: string
  readonly isClosed: boolean
}

export interface Request {
  readonly id: number | null
  readonly title: string
  readonly statusId: number | null
  /** `null` when the tenant's list of statuses has not been fetched or lacks this one: the window shows `Status 652`. */
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
  /** In the tenant's base currency, whose code SuperOffice does not give. */
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
  /** `null` while the chat is open, and when SuperOffice's end is before its start. */
  readonly ended: Moment | null
  readonly isOpen: boolean
}

/**
 * One list of the card. `read`: its rows, how many rows could not be read, and whether SuperOffice may have more than
 * were requested. `limit` is how many were requested, when it was more than the card's own limit. `keptFrom` (ISO, UTC)
 * says that some rows are as old as that, because SuperOffice's newest answer for them could not be read. `unreadable`:
 * SuperOffice answered with something that is not a list, and no rows are stored.
 */
export type Section<Row> =
  | {
      readonly state: 'read'
      readonly rows: readonly Row[]
      readonly unreadableRows: number
      readonly mayHaveMore: boolean
      readonly limit?: number
      readonly keptFrom?: string
    }
  | { readonly state: 'unreadable' }

/** The rows of a section; none for one that could not be read. */
export const rowsOf = <Row>(section: Section<Row>): readonly Row[] =>
  section.state === 'read' ? section.rows : []

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
  // Object.fromEntries loses the type of the keys.
  Object.fromEntries(sectionNames.map((name) => [name, toValue(name)])) as Record<SectionName, T>

/** One of a company's people. */
export interface Person {
  readonly id: number | null
  readonly name: string
  readonly title?: string
  readonly phone?: string
  readonly mobilePhone?: string
  readonly email?: string
  /** The person's own country; the numbers of a company's people belong to the country of the company, if it is known. */
  readonly countryCode?: string
  /** What `phone`, `mobilePhone` and `email` hold, filled in when the people are shown. */
  readonly contactPoints?: readonly ContactPoint[]
}

/** One number or address. A field of SuperOffice may hold several, and notes beside them. */
export interface ContactPoint {
  readonly kind: 'phone' | 'mobile' | 'email'
  /** Its place among those of the same kind. */
  readonly index: number
  readonly text: string
  /** What is written beside it: `switchboard`. */
  readonly note?: string
  /** False when it can't be called or written to. */
  readonly isUsable: boolean
}

/** A record that can be opened in SuperOffice. The window passes kind and id, never an address. */
export interface RecordRef {
  readonly kind: RecordKind
  /** `null` for a person without a company. */
  readonly companyId: number | null
  /**
   * The row's own id; not needed for `company` and `chat`, which open the company. For a new request or follow-up, the id of
   * the person that it is for, or `null` for the company alone.
   */
  readonly id: number | null
}

export const recordKinds = [
  'company',
  'request',
  'follow-up',
  'document',
  'sale',
  'chat',
  'person',
  'new-request',
  'new-follow-up'
] as const

export type RecordKind = (typeof recordKinds)[number]
