import type { CardChanges } from './changes.ts'
import type { CardHeader, Moment, Sections } from './company.ts'
import type { CompanySubject, PersonSubject } from './subject.ts'

/** What Glance shows about one company or person: the header, the brief and the sections, as of `fetchedAt` (ISO, UTC). */
export type Card = CompanyCard | PersonCard

export type CompanyCard = CompanySubject & CardContent
export type PersonCard = PersonSubject & CardContent

export interface CardContent extends Sections {
  /** Never empty: the name, the match's name, or `#199`. */
  readonly title: string
  readonly header: CardHeader
  readonly brief: Brief
  /** The number of rows that were requested for each section. */
  readonly limit: number
  readonly fetchedAt: string
  readonly isPinned: boolean
  /** `null` when this agent has not opened the card before. */
  readonly changes: CardChanges | null
  /** Numbers, addresses, amounts and message texts were replaced before the card left the main process. */
  readonly isMasked: boolean
}

/**
 * What matters most, as parts in the order shown: each leads to the first row that it counts. Where `isPartial`, SuperOffice
 * may have more than was read: a count is then the least that there are, and nothing is called the oldest, the next, the
 * likeliest or the last.
 */
export type Brief = readonly BriefPart[]

export type BriefPart =
  | { readonly kind: 'open-chat' }
  | {
      readonly kind: 'overdue-follow-ups' | 'open-requests'
      readonly count: number
      /** `null` when no date is known, and where `isPartial`. */
      readonly oldest: Moment | null
      readonly isPartial: boolean
    }
  | { readonly kind: 'next-follow-up' | 'last-contact'; readonly date: Moment; readonly isPartial: boolean }
  | {
      readonly kind: 'open-sales'
      readonly currency: string | null
      /** `null` while the screen is shared. */
      readonly amount: number | null
      readonly count: number
      /** `null` when no probability is known, and where `isPartial`. */
      readonly likeliest: number | null
      readonly isPartial: boolean
    }
