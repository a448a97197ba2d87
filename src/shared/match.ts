import type { FoundLine } from './found-line.ts'
import type { Subject } from './subject.ts'

/** One row of the list under the search box: a company, or a person, who leads to their company or to their own card. */
export interface Match {
  /** The same for the same company or person, whether stored or found by SuperOffice. */
  readonly key: string
  /** `null` for a person without a known company. */
  readonly companyId: number | null
  /** Present when the person may have a company all the same, because SuperOffice did not say. */
  readonly isCompanyUnknown?: true
  /** A company's name as SuperOffice writes it, `Company, Department`, or a person's name alone. */
  readonly name: string
  /** Present when part of the name was replaced for a shared screen, so that it is no longer the real name. */
  readonly isNameMasked?: true
  readonly kind: 'company' | 'person'
  /** Absent for a company, and when SuperOffice doesn't identify the person. */
  readonly personId?: number
  /** A person's company, as SuperOffice writes it. */
  readonly companyName?: string
  /** Present when it is not part of `name`. */
  readonly department?: string
  readonly city?: string
  readonly phone?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  /** Present for a company that is one of the agent's favourites in SuperOffice, when that is known. */
  readonly isFavourite?: true
  /** Present for a person who no longer works for their company, when that is known. */
  readonly isFormerEmployee?: true
  /** What needs attention on the stored card; absent when nothing is stored. */
  readonly badges?: Badges
  /** When the stored card was fetched (ISO, UTC); absent when nothing is stored. */
  readonly storedAt?: string
  /** Which reading of the typed text matched. */
  readonly by: MatchedBy
  /** The stored line that contains the typed text, when that is not the name. */
  readonly found?: FoundLine
  /** The id of the request whose number was typed: its row is marked on the card. */
  readonly requestId?: number
}

/** What needs attention on a stored card. Where SuperOffice may have more rows than were read, a number is the least. */
export interface Badges {
  readonly openRequests: number
  readonly hasMoreRequests: boolean
  readonly overdueFollowUps: number
  readonly hasMoreFollowUps: boolean
  readonly hasOpenChat: boolean
  /** How many rows have changed since the agent left the card. */
  readonly changes: number
}

/** Whose card a match leads to. `null` for a person without a company and without an id, whom only SuperOffice can show. */
export const subjectOf = ({ companyId, personId }: Match): Subject | null => {
  if (companyId !== null) return { companyId }
  return personId === undefined ? null : { personId }
}

/** The ways to read what was typed. The window shows the likeliest beside the search box. */
export const queryKinds = [
  'name',
  'phone',
  'email',
  'domain',
  'id',
  'organisation-number',
  'request',
  'link'
] as const
export type QueryKind = (typeof queryKinds)[number]

/**
 * Why a row is a match. A phone number matches as a whole, in its last eight digits, or in its beginning, which is the
 * company's main number. `company-number` is the number that the tenant itself gave the company. `text` is any other stored
 * text.
 */
export type MatchedBy = QueryKind | 'company-number' | 'phone-last-eight' | 'phone-switchboard' | 'text'

/** The answer to what was typed: how it was read, and the rows that match. */
export interface Matches {
  /** `null` for text without a letter or a digit, and for text that is too long. */
  readonly kind: QueryKind | null
  readonly rows: readonly Match[]
  /** A text that is first of all a company's id was read as a request's number as well. */
  readonly isRequestToo?: true
  /** The text is too long to be a name, a number or an address, so nothing was searched. */
  readonly isTooLong?: true
  /** A part of the search in SuperOffice failed, so there may be more matches than these. */
  readonly isPartial?: true
  /** There may be more matches than the rows: each answer has a limit. */
  readonly hasMore?: true
  /** Some stored texts could not be searched yet: ask again after `matches:prepared`. */
  readonly isIncomplete?: true
  /** Other texts to search for, the likeliest first. */
  readonly suggestions?: readonly Suggestion[]
}

/**
 * Another text to search for: the name of a stored company with few other letters, one typed word alone, its first letters, or
 * letters inside it.
 */
export interface Suggestion {
  readonly text: string
  readonly kind: 'stored-name' | 'single-word' | 'beginning' | 'part'
}

/** What a search did not say about a company, to tell its row from others. Fields that SuperOffice left empty are absent. */
export interface MatchDetails {
  readonly companyId: number
  readonly department?: string
  readonly city?: string
  readonly phone?: string
  readonly isStopped?: boolean
}

/** How many companies one request for details may name. */
export const maxDetails = 30

/** The most rows of one answer. A full one may have been cut, by Glance or by SuperOffice, which documents no limit for its lists. */
export const maxMatches = 50

/** How many rows of one kind are shown beside so many of the other: what these leave, and half of all at least. */
export const toShare = (others: number): number => Math.max(maxMatches / 2, maxMatches - others)

/** Shorter text is not sent to SuperOffice; what is stored is searched from the first character. */
export const minSearchLength = 2

/** Text of at least this length is sent to SuperOffice when typing pauses; shorter text when the agent presses Enter. */
export const minTypedLength = 3
