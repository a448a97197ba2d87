import type { Moment } from './company.ts'

/**
 * What a closer look at one row of the card adds. Every optional field is absent when it is empty in SuperOffice, or could
 * not be read.
 */
export type RowDetails = RequestDetails | FollowUpDetails | DocumentDetails | SaleDetails

export interface RequestDetails {
  readonly kind: 'request'
  readonly owner?: string
  readonly priority?: string
  readonly status?: string
  readonly category?: string
  /** The person who asked. */
  readonly askedBy?: string
  readonly company?: string
  readonly lastMessage?: Message
}

/** A request's message as plain text. */
export interface Message {
  readonly author?: string
  readonly at: Moment | null
  /** With line breaks as `\n`, at most 4,000 characters. Empty when the author wrote nothing around the quoted text, or nothing at all. */
  readonly text: string
  /** The earlier messages that the author's program copied into it, at most 4,000 characters. */
  readonly quoted?: string
  /** Written for colleagues, so the customer does not see it. Absent when SuperOffice doesn't say. */
  readonly isInternal?: boolean
  /** `text` is not all that the author wrote. */
  readonly isCut: boolean
}

export interface FollowUpDetails {
  readonly kind: 'follow-up'
  /** In the tenant's own words: `Phone call`, `Meeting`. */
  readonly type?: string
  readonly owner?: string
  readonly person?: string
  /** In full; the row's own text may be cut. */
  readonly text?: string
}

export interface DocumentDetails {
  readonly kind: 'document'
  /** In the tenant's own words: `Letter`, `Quote`. */
  readonly type?: string
  readonly owner?: string
  readonly person?: string
}

export interface SaleDetails {
  readonly kind: 'sale'
  /** In the tenant's own words: `Second meeting`. */
  readonly stage?: string
  /** When somebody has to do something about the sale. */
  readonly nextDate?: Moment
  readonly owner?: string
  readonly person?: string
  /** 0 to 100. */
  readonly probability?: number
}

/** The rows of a card that SuperOffice knows more about. All that is known about a chat is on the card. */
export const detailedKinds = [
  'request',
  'follow-up',
  'document',
  'sale'
] as const satisfies readonly RowDetails['kind'][]

/** Identifies a row that can be looked at more closely. */
export interface RowRef {
  readonly kind: RowDetails['kind']
  readonly id: number
}

/** Details as SuperOffice knew them at `fetchedAt` (ISO, UTC). */
export type DatedDetails = RowDetails & { readonly fetchedAt: string }
