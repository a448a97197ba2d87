import type { FoundLine } from './found-line.ts'

/** One row of the list under the search box: a company, or a person who leads to their company. */
export interface Match {
  /** The same for the same company or person, whether stored or found by SuperOffice. */
  readonly key: string
  readonly companyId: number
  /** As SuperOffice writes it: `Company, Department`, or `Person (Company, Department)`. */
  readonly name: string
  /** Present when part of the name was replaced for a shared screen, so that it is no longer the real name. */
  readonly isNameMasked?: true
  readonly kind: 'company' | 'person'
  /** The person, for the card to highlight. Absent for a company, and when SuperOffice doesn't identify the person. */
  readonly personId?: number
  readonly city?: string
  readonly phone?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  /** When the stored card was fetched (ISO, UTC); absent when nothing is stored. */
  readonly storedAt?: string
  /** Which reading of the typed text matched. */
  readonly by: MatchedBy
  /** The stored line that contains the typed text, when that is not the name. */
  readonly found?: FoundLine
}

/** The ways to read what was typed. The window shows the likeliest beside the search box. */
export const queryKinds = ['name', 'phone', 'email', 'domain', 'id', 'organisation-number', 'link'] as const
export type QueryKind = (typeof queryKinds)[number]

/**
 * Why a row is a match. A phone number matches as a whole, in its last eight digits, or in its beginning, which is the
 * company's main number. `text` is any other stored text.
 */
export type MatchedBy = QueryKind | 'phone-last-eight' | 'phone-switchboard' | 'text'

/** The answer to what was typed: how it was read, and the rows that match. */
export interface Matches {
  /** `null` for text without a letter or a digit. */
  readonly kind: QueryKind | null
  readonly rows: readonly Match[]
}

/** Shorter text is not sent to SuperOffice; what is stored is searched from the first character. */
export const minSearchLength = 2
