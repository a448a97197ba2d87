import type { RequestStatus } from '../../../shared/company.ts'
import type { Clock } from '../../platform/clock.ts'

/** The names of a tenant's request statuses: kept a day, asked for in the background, never waited for. */
export interface RequestStatuses {
  readonly known: () => ReadonlyMap<number, RequestStatus>
  /** Asks SuperOffice if the list is older than a day; after a failure not again for ten minutes. */
  readonly ensure: () => void
}

export interface RequestStatusesOptions {
  readonly ask: () => Promise<ReadonlyMap<number, RequestStatus>>
  readonly readStored: () => unknown
  readonly store: (value: unknown) => void
  readonly clock: Clock
  readonly onArrived: () => void
}

const dayMs = 24 * 60 * 60 * 1000
const pauseAfterFailureMs = 10 * 60 * 1000

interface StoredStatuses {
  readonly fetchedMs: number
  readonly statuses: readonly (readonly [number, RequestStatus])[]
}

export const createRequestStatuses = (options: RequestStatusesOptions): RequestStatuses => {
  const { ask, readStored, store, clock, onArrived } = options
  const stored = decodeStored(readStored())
  let statuses: ReadonlyMap<number, RequestStatus> = new Map(stored?.statuses)
  let askAgainMs = stored === null ? 0 : stored.fetchedMs + dayMs
  let isAsking = false

  const askNow = async (): Promise<void> => {
    isAsking = true
    try {
      statuses = await ask()
      const fetchedMs = clock.now()
      askAgainMs = fetchedMs + dayMs
      store({ fetchedMs, statuses: [...statuses] } satisfies StoredStatuses)
      onArrived()
    } catch {
      // The client has logged it. Until the names come, the window shows the statuses' numbers.
      askAgainMs = clock.now() + pauseAfterFailureMs
    } finally {
      isAsking = false
    }
  }

  return {
    known: () => statuses,
    ensure: () => {
      if (!isAsking && clock.now() >= askAgainMs) void askNow()
    }
  }
}

const decodeStored = (value: unknown): StoredStatuses | null =>
  typeof value === 'object' && value !== null && 'fetchedMs' in value && 'statuses' in value
    ? (value as StoredStatuses)
    : null
