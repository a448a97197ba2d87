import type { Erasure } from '../../shared/erasure.ts'
import type { Subject } from '../../shared/subject.ts'
import type { Clock } from '../platform/clock.ts'
import type { ListedCards } from './card-list.ts'
import type { CardMarks, IndexedCard } from './indexed-card.ts'
import type { OpenResultsOptions } from './open-results.ts'
import type { OpenResultsDatabase } from './results-database.ts'
import type { RetentionLimits } from './retention.ts'
import type { StoredCard } from './stored-card.ts'

export interface ResultStoreOptions extends Omit<OpenResultsOptions, 'openDatabase'> {
  /** Makes the entry by which a card is listed and found. */
  readonly toIndexed: (stored: StoredCard, viewedMs: number) => IndexedCard
  readonly limits: () => RetentionLimits
  /** How often cards were erased, as far as the keychain knows. A file with fewer erasures is an older copy: its cards are erased. */
  readonly erasures?: number
  /** Receives the number once it is in the file for good. A crash before leaves a file with more erasures, which is in order. */
  readonly onErasure?: (erasures: number) => void
  readonly clock: Clock
  readonly openDatabase?: OpenResultsDatabase
}

/**
 * The cards that one profile has viewed, sealed on disk and listed in memory. No method throws because of the disk.
 * A closed store behaves as if it were empty, and its methods change nothing.
 */
export interface ResultStore {
  /** The same array until a card is saved or erased, or the store is closed. Opens what is not open yet: `openMore` should do that. */
  readonly cards: () => readonly IndexedCard[]
  /** The cards viewed last and the pinned ones, as long as not all are open. */
  readonly cardsSoFar: () => ListedCards
  /** Opens more cards, which takes a few milliseconds; `true` once all are open. Until then, none is erased for its age. */
  readonly openMore: () => boolean
  /** The entry of one card; `undefined` when it is not stored. */
  readonly listed: (subject: Subject) => IndexedCard | undefined
  readonly readCard: (subject: Subject) => StoredCard | null
  /**
   * Saves the card in later turns, so that it can be shown before it is stored. A stored card keeps its time of the last view, and a
   * new one counts as viewed now. It can be read at once, and everything else that could tell the difference saves it first. It is
   * lost only when the process is killed before, or with the whole store. Calls `onSaved` when it is saved, unless the store is
   * destroyed before.
   */
  readonly saveCardSoon: (card: StoredCard, onSaved?: () => void) => void
  /** Pins the card or not, and counts a view at `viewedMs`: faster than saving it. False when it is not stored. */
  readonly markCard: (subject: Subject, marks: CardMarks) => boolean
  /**
   * Erases the card, and a company's stored people with it, from the file, its write-ahead log and its free pages, and
   * deletes databases set aside earlier.
   */
  readonly eraseCard: (subject: Subject) => Erasure
  /** Reads a list of the tenant's, such as the names of its request statuses. */
  readonly readList: (name: string) => unknown
  readonly saveList: (name: string, value: unknown) => void
  /** Erases what retention no longer allows. The store itself does this when it opens, while saving and every hour. */
  readonly tidy: () => void
  /**
   * Seals everything with another key, or nothing, and overwrites `newDataKey`. Both keys are needed until it returns:
   * then only the new one opens the file if it returned `true`, and only the old one if `false`.
   */
  readonly rotate: (newDataKey: Buffer) => boolean
  /** False while the file may still be sealed with `previousDataKey`. */
  readonly isRotated: () => boolean
  /** Overwrites the keys and drops everything from memory. */
  readonly close: () => void
  /** Closes the store and deletes its files, including databases set aside earlier. */
  readonly destroy: () => void
}
