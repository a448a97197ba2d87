import type { Erasure } from '../../shared/erasure.ts'
import type { Subject } from '../../shared/subject.ts'
import type { IndexedCard } from './indexed-card.ts'
import type { StoredCard } from './stored-card.ts'

/**
 * The cards that one profile has viewed, sealed on disk and listed in memory. No method throws because of the disk.
 * A closed store behaves as if it were empty, and its methods change nothing.
 */
export interface ResultStore {
  /** The same array until a card is saved or erased, or the store is closed. */
  readonly cards: () => readonly IndexedCard[]
  /** The entry of one card; `undefined` when it is not stored. */
  readonly listed: (subject: Subject) => IndexedCard | undefined
  readonly readCard: (subject: Subject) => StoredCard | null
  /** Without `viewedMs`, a stored card keeps its time of the last view, and a new one counts as viewed now. */
  readonly saveCard: (card: StoredCard, viewedMs?: number) => void
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
