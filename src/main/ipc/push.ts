import type { PushChannel, Pushes } from '../../shared/contract.ts'

/** Tells the window something unasked. A window that is not there misses it. */
export type Push = <P extends PushChannel>(channel: P, payload: Pushes[P]) => void
