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

/** The line under the header, as parts in the order shown: each leads to the first row that it counts. */
export type Brief = readonly BriefPart[]

export type BriefPart =
  | { readonly kind: 'open-requests'; readonly count: number; readonly oldest: Moment | null }
  | { readonly kind: 'overdue-follow-ups'; readonly count: number; readonly oldest: Moment | null }
  | { readonly kind: 'next-follow-up'; readonly date: Moment }
  | {
      readonly kind: 'open-sales'
      readonly currency: string | null
      /** `null` while the screen is shared. */
      readonly amount: number | null
      readonly count: number
      readonly likeliest: number | null
    }
  | { readonly kind: 'open-chat' }
  | { readonly kind: 'last-contact'; readonly date: Moment }
