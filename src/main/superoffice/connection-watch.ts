import type { FailureCode } from '../../shared/outcome.ts'
import { isConnectionFailure } from '../../shared/outcome.ts'
import type { Connection } from '../../shared/session.ts'
import type { Clock } from '../platform/clock.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'

/** Whether SuperOffice can be reached: learnt from every call, and tried again while it can't and someone is looking. */
export interface ConnectionWatch {
  readonly current: () => Connection
  /** What the latest call to SuperOffice came to; `null` for success. */
  readonly report: (code: FailureCode | null) => void
  /** The window came to the front: a connection that was lost is tried at once. */
  readonly resume: () => void
  /** Another profile, another server: nothing is known of it. */
  readonly forget: () => void
  readonly onChanged: Subscribe<Connection>
  readonly dispose: () => void
}

export interface ConnectionWatchOptions {
  readonly isReachable: () => Promise<boolean>
  readonly isShown: () => boolean
  readonly clock: Clock
}

/** Short enough that the open card is renewed within five seconds of the network's return. */
const tryAgainMs = 3_000
/** A server that takes connections and does not answer is not helped by being asked every three seconds. */
const tryAgainAfterTimeOutMs = 15_000

export const createConnectionWatch = (options: ConnectionWatchOptions): ConnectionWatch => {
  const { isReachable, isShown, clock } = options
  const changed = createEvent<Connection>()
  let connection: Connection = { kind: 'unknown' }
  let cancelTry: () => void = () => undefined
  let isTrying = false

  const current = (): Connection => connection

  const become = (next: Connection): void => {
    if (next.kind === connection.kind) return
    connection = next
    changed.emit(connection)
  }

  const tryLater = (delayMs: number): void => {
    cancelTry()
    cancelTry = clock.after(delayMs, () => void tryNow())
  }

  const tryNow = async (): Promise<void> => {
    if (current().kind !== 'offline' || isTrying || !isShown()) return
    isTrying = true
    const isBack = await isReachable()
    isTrying = false
    if (current().kind !== 'offline') return
    if (isBack) become({ kind: 'online' })
    else tryLater(tryAgainMs)
  }

  return {
    current,
    report: (code) => {
      if (code === 'cancelled') return
      const isLost = code !== null && (isConnectionFailure(code) || code === 'timed-out')
      if (!isLost) {
        cancelTry()
        become({ kind: 'online' })
        return
      }
      become({ kind: 'offline', since: new Date(clock.now()).toISOString() })
      tryLater(code === 'timed-out' ? tryAgainAfterTimeOutMs : tryAgainMs)
    },
    resume: () => void tryNow(),
    forget: () => {
      cancelTry()
      connection = { kind: 'unknown' }
    },
    onChanged: changed.on,
    dispose: () => {
      cancelTry()
    }
  }
}
