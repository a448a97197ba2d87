import type { RequestStatus } from '../../../shared/company.ts'
import type { Clock } from '../../platform/clock.ts'

/** The names of a tenant's request statuses. They are stored for a day and fetched in the background. */
export interface RequestStatuses {
  /** By id; empty until they have been fetched once. */
  readonly current: () => ReadonlyMap<number, RequestStatus>
  /** Fetches them when they are older than a day; after a failure not again for ten minutes. */
  readonly refreshIfStale: () => void
}

export interface RequestStatusesOptions {
  readonly fetch: () => Promise<ReadonlyMap<number, RequestStatus>>
  readonly readStored: () => unknown
  readonly save: (value: unknown) => void
  readonly clock: Clock
  readonly onFetched: () => void
}

const dayMs = 24 * 60 * 60 * 1000
const pauseAfterFailureMs = 10 * 60 * 1000

interface StoredStatuses {
  readonly fetchedMs: number
  readonly statuses: readonly (readonly [number, RequestStatus])[]
}

export const createRequestStatuses = (options: RequestStatusesOptions): RequestStatuses => {
  const { fetch, readStored, save, clock, onFetched } = options
  const stored = decodeStored(readStored())
  let statuses: ReadonlyMap<number, RequestStatus> = new Map(stored?.statuses)
  let nextFetchMs = stored === null ? 0 : stored.fetchedMs + dayMs
  let isFetching = false

  const refresh = async (): Promise<void> => {
    isFetching = true
    try {
      statuses = await fetch()
      const fetchedMs = clock.now()
      nextFetchMs = fetchedMs + dayMs
      save({ fetchedMs, statuses: [...statuses] } satisfies StoredStatuses)
      onFetched()
    } catch {
      // The client has logged the failure. Without the names, the window shows the statuses' numbers.
      nextFetchMs = clock.now() + pauseAfterFailureMs
    } finally {
      isFetching = false
    }
  }

  return {
    current: () => statuses,
    refreshIfStale: () => {
      if (!isFetching && clock.now() >= nextFetchMs) void refresh()
    }
  }
}

const decodeStored = (value: unknown): StoredStatuses | null =>
  typeof value === 'object' && value !== null && 'fetchedMs' in value && 'statuses' in value
    ? (value as StoredStatuses)
    : null
