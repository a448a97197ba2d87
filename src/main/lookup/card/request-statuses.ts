import type { RequestStatus } from '../../../shared/company.ts'
import type { Clock } from '../../platform/clock.ts'

/** The names of a tenant's request statuses. They are stored for a day, for one language, and fetched in the background. */
export interface RequestStatuses {
  /** By id; empty until they have been fetched once. */
  readonly current: () => ReadonlyMap<number, RequestStatus>
  /** Fetches them when they are older than a day or in another language; after a failure not again for ten minutes. */
  readonly refreshIfStale: () => void
  /** The language may have changed: fetches them if they are in another one, so that no card mixes two. */
  readonly followLanguage: () => void
}

export interface RequestStatusesOptions {
  readonly fetch: () => Promise<ReadonlyMap<number, RequestStatus>>
  readonly readStored: () => unknown
  readonly save: (value: unknown) => void
  readonly clock: Clock
  /** The language that SuperOffice is asked in. */
  readonly language: () => string
  readonly onFetched: () => void
}

const dayMs = 24 * 60 * 60 * 1000
const pauseAfterFailureMs = 10 * 60 * 1000

interface StoredStatuses {
  readonly fetchedMs: number
  readonly language?: string
  readonly statuses: readonly (readonly [number, RequestStatus])[]
}

export const createRequestStatuses = (options: RequestStatusesOptions): RequestStatuses => {
  const { fetch, readStored, save, clock, language, onFetched } = options
  const stored = decodeStored(readStored())
  let statuses: ReadonlyMap<number, RequestStatus> = new Map(stored?.statuses)
  let nextFetchMs = stored === null ? 0 : stored.fetchedMs + dayMs
  /** Of the latest call, even if it failed. */
  let askedLanguage = stored?.language ?? null
  let isFetching = false

  const isInOtherLanguage = (): boolean => language() !== askedLanguage

  const refresh = async (): Promise<void> => {
    isFetching = true
    const asked = language()
    try {
      statuses = await fetch()
      const fetchedMs = clock.now()
      nextFetchMs = fetchedMs + dayMs
      save({ fetchedMs, language: asked, statuses: [...statuses] } satisfies StoredStatuses)
      onFetched()
    } catch {
      // The client has logged the failure. Without the names, the window shows the statuses' numbers.
      nextFetchMs = clock.now() + pauseAfterFailureMs
    } finally {
      askedLanguage = asked
      isFetching = false
    }
    // It changed while they were fetched.
    if (isInOtherLanguage()) void refresh()
  }

  return {
    current: () => statuses,
    refreshIfStale: () => {
      if (!isFetching && (clock.now() >= nextFetchMs || isInOtherLanguage())) void refresh()
    },
    followLanguage: () => {
      if (!isFetching && isInOtherLanguage()) void refresh()
    }
  }
}

const decodeStored = (value: unknown): StoredStatuses | null =>
  typeof value === 'object' && value !== null && 'fetchedMs' in value && 'statuses' in value
    ? (value as StoredStatuses)
    : null
