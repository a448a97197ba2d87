import type { PushChannel, Pushes } from '../../shared/contract.ts'

/** Sends the window one push. Nothing is queued: without a window the push is lost. */
export type Push = <P extends PushChannel>(channel: P, payload: Pushes[P]) => void
