import type { CardHeader } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { Subject } from '../../shared/subject.ts'
import type { ListedCards } from '../results/card-list.ts'
import type { CardMarks, IndexedCard } from '../results/indexed-card.ts'
import type { StoredCard } from '../results/stored-card.ts'
import type { SuperOfficeClient } from '../superoffice/client.ts'
import type { RequestStatuses } from './card/request-statuses.ts'

/** What a lookup needs from SuperOffice. */
export type SuperOfficePort = Omit<SuperOfficeClient, 'readRequestStatuses' | 'readUser' | 'isReachable'>

/** What a match says about a company besides its name. */
export type MatchHints = Pick<CardHeader, 'isStopped' | 'city' | 'phone'>

/** What a lookup needs from the stored results. */
export interface ResultsPort {
  /** All of them, which may have to be opened first. */
  readonly cards: () => readonly IndexedCard[]
  /** Those that are open: just after the store was opened, the ones viewed last and the pinned ones. */
  readonly cardsSoFar: () => ListedCards
  /** The entry of one card; `undefined` when it is not stored. */
  readonly listed: (subject: Subject) => IndexedCard | undefined
  readonly readCard: (subject: Subject) => StoredCard | null
  /**
   * A stored card keeps its time of the last view, and a new one counts as viewed now. It is written in later turns, of which nothing
   * here can tell but `onSaved`.
   */
  readonly saveCardSoon: (card: StoredCard, onSaved?: () => void) => void
  /** Pins the card or not, and counts a view at `viewedMs`. False when it is not stored. */
  readonly markCard: (subject: Subject, marks: CardMarks) => boolean
  /** A company's stored people are erased with it. */
  readonly eraseCard: (subject: Subject) => Erasure
}

/** The open profile. Get it anew for each request: it is closed by a sign-out, a switch of profile and a lock. */
export interface ActiveSession {
  readonly superoffice: SuperOfficePort
  readonly results: ResultsPort
  readonly statuses: RequestStatuses
  /** Aborted when the profile is closed, so that a late answer is not stored for the next one. */
  readonly ended: AbortSignal
}
