import type { Log } from '../platform/log.ts'
import { firstListings } from './card-list.ts'
import type { IndexedCard } from './indexed-card.ts'
import { decodePinned, pinnedIdentity } from './pinned-record.ts'
import { isDamage } from './results-damage.ts'
import { nameOf, type ListedRow, type ResultsDatabase, type RowKey } from './results-database.ts'
import type { RowSealer } from './sealed-row.ts'

/** What is known of the cards when the store has opened. */
export interface FirstListings {
  readonly cards: readonly IndexedCard[]
  /** The rows whose listings are not open yet: those viewed last come first. */
  readonly unopened: readonly RowKey[]
  /** All rows; those viewed last come first. */
  readonly keys: readonly RowKey[]
  /** How many cards were pinned when the store was closed. */
  readonly pinned: number
}

const viewedLast = firstListings / 2

/** Opens the listings of the cards viewed last and of pinned ones. Listings that can't be opened are left out and erased. */
export const openFirstListings = (database: ResultsDatabase, sealer: RowSealer, log: Log): FirstListings => {
  const keys = database.keys().toSorted((a, b) => b.viewedMs - a.viewedMs)
  const { first, others, pinned } = chooseFirst(keys, database, sealer)
  // Reads all rows before it opens the first one: reading and opening them in turn takes a third longer.
  const rows =
    others.length === 0 ? [...database.all()] : first.flatMap(({ key }) => database.readListing(key) ?? [])
  const cards = openListings(rows, sealer, log, (unreadable) => {
    try {
      database.erase(unreadable)
    } catch (error) {
      // Nobody can read these rows, so they may stay until the disk can erase them.
      if (isDamage(error)) throw error
    }
  })
  return { cards, unopened: others, keys, pinned }
}

/** The cards viewed last, then pinned ones: the list of recent cards shows both. */
const chooseFirst = (
  keys: readonly RowKey[],
  database: ResultsDatabase,
  sealer: RowSealer
): { readonly first: readonly RowKey[]; readonly others: readonly RowKey[]; readonly pinned: number } => {
  if (keys.length <= firstListings) return { first: keys, others: [], pinned: 0 }
  const record = database.read(sealer.keyOf(pinnedIdentity))
  const pinned = decodePinned(record === null ? undefined : sealer.open(record)?.value)
  // A store of an earlier version doesn't say which cards are pinned.
  if (pinned === null) return { first: keys, others: [], pinned: 0 }
  const pinnedNames = new Set(pinned.map((key) => nameOf(sealer.keyOf(key))))
  const older = Object.groupBy(keys.slice(viewedLast), ({ key }) =>
    pinnedNames.has(nameOf(key)) ? 'pinned' : 'other'
  )
  const inOrder = [...keys.slice(0, viewedLast), ...(older.pinned ?? []), ...(older.other ?? [])]
  const [first, others] = [inOrder.slice(0, firstListings), inOrder.slice(firstListings)]
  return { first, others, pinned: pinned.length }
}

/** Opens listings, without the rows that are no card's. `discard` gets the keys of those that can't be opened. */
export const openListings = (
  rows: readonly ListedRow[],
  sealer: RowSealer,
  log: Log,
  discard: (unreadable: readonly Buffer[]) => void
): readonly IndexedCard[] => {
  const cards: IndexedCard[] = []
  const unreadable: Buffer[] = []
  for (const row of rows) {
    const listing = sealer.openListing(row)
    if (listing === null) unreadable.push(row.key)
    else if (listing.card !== null) cards.push(listing.card)
  }
  if (unreadable.length > 0) {
    log.warn('records-unreadable', { count: unreadable.length })
    discard(unreadable)
  }
  return cards
}
