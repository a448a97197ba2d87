import type { FoundLine } from './found-line.ts'

/** One row of the list under the search box: a company, or a person who leads to their company. */
export interface Match {
  /** Stable while the row is on screen: the same company from another source has the same key. */
  readonly key: string
  readonly companyId: number
  /** As SuperOffice writes it: `Company, Department`, or `Person (Company, Department)`. */
  readonly name: string
  /** Present when part of the name was replaced for a shared screen, so that it is no longer the real name. */
  readonly isNameMasked?: true
  readonly kind: 'company' | 'person'
  /** The person, so that the card can mark them; absent for a company, and where SuperOffice does not say. */
  readonly personId?: number
  readonly city?: string
  readonly phone?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  /** When the stored card was fetched (ISO, UTC); absent when nothing is stored. */
  readonly storedAt?: string
  /** Which reading of what was typed led here. */
  readonly by: MatchedBy
  /** Where in what is stored the typed text stands, when it is not the name. */
  readonly found?: FoundLine
}

/** The kinds of thing an agent can have at hand; said beside the search box. */
export const queryKinds = ['name', 'phone', 'email', 'domain', 'id', 'organisation-number', 'link'] as const
export type QueryKind = (typeof queryKinds)[number]

/**
 * Why a row is a match. A phone number says how well it fits: all of it, its last eight digits, or its beginning, which
 * is the company's main number. `text` stands for anything stored that is neither a name nor one of the kinds.
 */
export type MatchedBy = QueryKind | 'phone-last-eight' | 'phone-switchboard' | 'text'

/** The answer to what was typed: how it was understood, and what it led to. */
export interface Matches {
  /** `null` for text without a letter or a digit. */
  readonly kind: QueryKind | null
  readonly rows: readonly Match[]
}

/** Text shorter than this is not sent to SuperOffice; what is stored is searched from the first character. */
export const shortestSearch = 2
