import type { Employer, Moment } from '../../shared/company.ts'
import type { TextField } from '../../shared/found-line.ts'
import type { Subject } from '../../shared/subject.ts'

/** What is in memory about every stored card, for lists and for the search. */
export type IndexedCard = Subject & IndexedContent

export interface IndexedContent {
  readonly name: string
  /** The company that a person works for. */
  readonly employer?: Employer
  readonly city?: string
  readonly phone?: string
  /** Two letters (ISO 3166); absent when it is unknown, and in listings that were written before Glance stored it. */
  readonly countryCode?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  readonly fetchedAt: string
  readonly viewedMs: number
  readonly timesViewed: number
  readonly texts: CardTexts
  /** Absent in listings that were written before Glance stored it. */
  readonly attention?: CardAttention
}

/** What the badges of a row are counted from, whenever it is shown. */
export interface CardAttention {
  /** The status of each request. */
  readonly requestStatusIds: readonly number[]
  readonly hasMoreRequests: boolean
  /** The dates of follow-ups that are not done. */
  readonly dueDates: readonly Moment[]
  readonly hasMoreFollowUps: boolean
  readonly hasOpenChat: boolean
  readonly changes: number
}

/** The searchable lines of a card, by field. Packed and read by `lookup/search-lines.ts` only. */
export type CardTexts = Readonly<Partial<Record<TextField, PackedLines>>>

/** The lines of one field in one text. As objects, 5,000 cards would take four times as long to parse. */
export type PackedLines = string

/** What the agent did with a card: a view counts. */
export interface CardMarks {
  readonly isPinned?: boolean
  readonly viewedMs?: number
}

export const toMarked = (card: IndexedCard, { isPinned, viewedMs }: CardMarks): IndexedCard => ({
  ...card,
  ...(isPinned !== undefined && { isPinned }),
  ...(viewedMs !== undefined && { viewedMs, timesViewed: card.timesViewed + 1 })
})

/**
 * Decodes a listing. `viewedMs` is stored beside the sealed listing, because retention needs it. The listing has
 * passed GCM's check and is of this version, so Glance wrote it: a schema would only slow down opening 5,000 of them.
 */
export const decodeIndexedCard = (value: unknown, viewedMs: number): IndexedCard | null =>
  isListing(value) ? { ...value, viewedMs } : null

type Listing = Subject & Omit<IndexedContent, 'viewedMs'>

const isListing = (value: unknown): value is Listing => {
  const { companyId, personId, name, isStopped, isPinned, fetchedAt, timesViewed, texts } = toFields(value)
  return (
    (typeof companyId === 'number') !== (typeof personId === 'number') &&
    typeof name === 'string' &&
    typeof isStopped === 'boolean' &&
    typeof isPinned === 'boolean' &&
    typeof fetchedAt === 'string' &&
    typeof timesViewed === 'number' &&
    typeof texts === 'object' &&
    Object.values(texts ?? { none: null }).every((text) => typeof text === 'string')
  )
}

const toFields = (
  value: unknown
): Partial<Record<'companyId' | 'personId' | keyof IndexedContent, unknown>> =>
  typeof value === 'object' && value !== null ? value : {}
