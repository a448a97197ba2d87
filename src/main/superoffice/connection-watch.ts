import type { FailureCode } from '../../shared/outcome.ts'
import { isConnectionFailure } from '../../shared/outcome.ts'
import type { Connection } from '../../shared/session.ts'
import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'

/** Tracks whether SuperOffice can be reached, by the result of every call and, while it can't and is shown, by probes. */
export interface ConnectionWatch {
  readonly current: () => Connection
  /** Reports the result of a call to SuperOffice; `null` means success. */
  readonly report: (code: FailureCode | null) => void
  /**
   * Probes a lost connection at once, and resolves when that has ended. Called when the window comes to the front and when
   * the agent asks for it. Does nothing while the window is hidden or SuperOffice can be reached.
   */
  readonly probe: () => Promise<void>
  /**
   * Probes a lost connection within four seconds, unless a call is reported before. Called when the window appears without the
   * agent, usually for a link, whose lookup is about to be made.
   */
  readonly probeSoon: () => void
  /** Sets the connection to unknown. Called when a profile is opened, because it may be on another server. */
  readonly reset: () => void
  readonly onChanged: Subscribe<Connection>
  readonly dispose: () => void
}

export interface ConnectionWatchOptions {
  /** `isTimed` is false when the agent has just come to the window or asked: they may be looking at something else by now. */
  readonly isReachable: (isTimed: boolean) => Promise<boolean>
  readonly isShown: () => boolean
  readonly clock: Clock
  /** 0 to 1, as `Math.random`. Keeps the probes of many clients apart that lost the connection at the same moment. */
  readonly random?: () => number
}

/** On average. Short enough to refresh the open card within five seconds of the network's return. */
const probeDelayMs = 3_000
/** Longer, because a server that accepts connections without answering is probably overloaded. */
const probeDelayAfterTimeoutMs = 15_000
/**
 * A loss that lasts longer is probably everybody's. The next probe is then as far away as the loss is long, so that the clients
 * of a whole company don't all come back, and refresh their cards, within three seconds.
 */
const briefLossMs = 65_000
const maxProbeDelayMs = 180_000

export const createConnectionWatch = (options: ConnectionWatchOptions): ConnectionWatch => {
  const { isReachable, isShown, clock, random = Math.random } = options
  const changed = createEvent<Connection>()
  let connection: Connection = { kind: 'unknown' }
  let cancelProbe: () => void = () => undefined
  let isProbing = false
  /** When the connection was lost, whatever the reason is by now; `null` while it is not. */
  let lostMs: number | null = null

  const current = (): Connection => connection

  const setConnection = (next: Connection): void => {
    lostMs = isLoss(next) ? (lostMs ?? clock.now()) : null
    if (next.kind === connection.kind && codeIn(next) === codeIn(connection)) return
    // The connection has been lost since the first failure, whatever the reason is by now.
    connection =
      next.kind === 'offline' && connection.kind === 'offline' ? { ...next, since: connection.since } : next
    changed.emit(connection)
  }

  const scheduleProbe = (delayMs: number): void => {
    cancelProbe()
    cancelProbe = clock.after(delayMs, () => void probe(true))
  }

  const isLost = (): boolean => isLoss(current())

  const scheduleNextProbe = (): void => {
    const shortestMs = current().kind === 'offline' ? probeDelayMs : probeDelayAfterTimeoutMs
    const lossMs = lostMs === null ? 0 : clock.now() - lostMs
    const isBrief = lossMs < briefLossMs
    scheduleProbe(isBrief ? spread(shortestMs, 1 / 5) : spread(Math.min(lossMs, maxProbeDelayMs), 1 / 2))
  }

  /** The time itself on average, and at most this part of it more or less. */
  const spread = (delayMs: number, part: number): number => delayMs * (1 + part * (2 * random() - 1))

  const probe = async (isTimed: boolean): Promise<void> => {
    if (!isLost() || isProbing || !isShown()) return
    isProbing = true
    const isReachableAgain = await isReachable(isTimed)
    isProbing = false
    if (!isLost()) return
    if (isReachableAgain) setConnection({ kind: 'online' })
    else scheduleNextProbe()
  }

  return {
    current,
    report: (code) => {
      if (code === 'cancelled') return
      if (code !== null && isConnectionFailure(code)) {
        setConnection({ kind: 'offline', since: new Date(clock.now()).toISOString(), code })
        scheduleNextProbe()
      } else if (code === 'timed-out') {
        // A slow server is not a lost network.
        setConnection({ kind: 'not-responding' })
        scheduleNextProbe()
      } else {
        cancelProbe()
        setConnection({ kind: 'online' })
      }
    },
    probe: () => probe(false),
    probeSoon: () => {
      if (isLost()) scheduleProbe(spread(probeDelayMs, 1 / 5))
    },
    reset: () => {
      cancelProbe()
      lostMs = null
      connection = { kind: 'unknown' }
    },
    onChanged: changed.on,
    dispose: () => {
      cancelProbe()
    }
  }
}

const isLoss = ({ kind }: Connection): boolean => kind === 'offline' || kind === 'not-responding'

const codeIn = (connection: Connection): FailureCode | null =>
  connection.kind === 'offline' ? (connection.code ?? null) : null
