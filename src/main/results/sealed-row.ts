import { toSubjectKey } from '../../shared/subject.ts'
import { decodeIndexedCard, type IndexedCard } from './indexed-card.ts'
import type { ListedRow, SealedRow } from './results-database.ts'
import { createRecordSealer } from './sealed-record.ts'

/** A row before it is sealed. `card` is the listing of a card; `null` for the tenant's lists. */
export interface PlainRow {
  readonly identity: string
  readonly card: IndexedCard | null
  readonly value: unknown
  readonly viewedMs: number
  readonly fetchedMs: number
}

export const toPlainListing = (card: IndexedCard): Omit<PlainRow, 'value'> => ({
  identity: toSubjectKey(card),
  card,
  viewedMs: card.viewedMs,
  fetchedMs: Date.parse(card.fetchedAt)
})

/** What is known of a row before its record is opened. */
export interface Listing {
  readonly identity: string
  readonly card: IndexedCard | null
}

/** Seals rows and opens them again. Opening returns `null` for a row of another key or version, or with changed times. */
export interface RowSealer {
  readonly keyOf: (identity: string) => Buffer
  readonly seal: (row: PlainRow) => SealedRow
  readonly sealListing: (row: Omit<PlainRow, 'value'>) => ListedRow
  readonly openListing: (row: ListedRow) => Listing | null
  readonly open: (row: SealedRow) => PlainRow | null
  readonly dispose: () => void
}

export const createRowSealer = (dataKey: Buffer, profileId: string): RowSealer => {
  const sealer = createRecordSealer(dataKey, profileId)

  const openListing = ({
    key,
    listed,
    viewedMs,
    fetchedMs
  }: ListedRow & Partial<SealedRow>): Listing | null => {
    const listing = sealer.open(key, 'listing', listed)
    if (typeof listing !== 'object' || listing === null) return null
    if (!('identity' in listing) || typeof listing.identity !== 'string') return null
    if (!isSealedTime(listing, 'viewedMs', viewedMs)) return null
    if (fetchedMs !== undefined && !isSealedTime(listing, 'fetchedMs', fetchedMs)) return null
    return { identity: listing.identity, card: decodeIndexedCard(cardOf(listing), viewedMs) }
  }

  const sealListing: RowSealer['sealListing'] = ({ identity, card, viewedMs, fetchedMs }) => {
    const key = sealer.rowKey(identity)
    const listing = { identity, viewedMs, fetchedMs, ...(card !== null && { card }) }
    return { key, listed: sealer.seal(key, 'listing', listing), viewedMs }
  }

  return {
    keyOf: sealer.rowKey,
    seal: (row) => {
      const listed = sealListing(row)
      return { ...listed, sealed: sealer.seal(listed.key, 'record', row.value), fetchedMs: row.fetchedMs }
    },
    sealListing,
    openListing,
    open: (row) => {
      const listing = openListing(row)
      const value = sealer.open(row.key, 'record', row.sealed)
      if (listing === null || value === undefined) return null
      return { ...listing, value, viewedMs: row.viewedMs, fetchedMs: row.fetchedMs }
    },
    dispose: sealer.dispose
  }
}

/** Whether a time beside the seal is the sealed one, so that nobody can keep a card longer. Earlier versions sealed none. */
const isSealedTime = (listing: object, name: 'viewedMs' | 'fetchedMs', ms: number): boolean =>
  !(name in listing) || Object.entries(listing).some(([key, value]) => key === name && value === ms)

/** Earlier versions listed a card as `company`. */
const cardOf = (listing: object): unknown => {
  if ('card' in listing) return listing.card
  return 'company' in listing ? listing.company : null
}

/** Seals a row with another key; `null` for a row that `from` can't open. */
export const reseal = (row: SealedRow, from: RowSealer, to: RowSealer): SealedRow | null => {
  const plain = from.open(row)
  return plain === null ? null : to.seal(plain)
}
