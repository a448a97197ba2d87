import type { LatencyNote } from '../shared/latency.ts'
import { useBridge } from './bridge.ts'

/**
 * Notes how long something took, from `fromMs` (ms since 1970) to the frame that shows it. Call it when what is to be shown
 * has just changed: the frame after the next one is the first that surely has it. Nothing waits for the note.
 */
export const useLatency = (): ((kind: LatencyNote['kind'], fromMs: number) => void) => {
  const bridge = useBridge()
  return (kind, fromMs) => {
    // Nothing is painted there until somebody looks again.
    if (document.hidden) return
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        const ms = Date.now() - fromMs
        // The clock was set back meanwhile.
        if (ms >= 0) void bridge.noteLatency({ kind, ms })
      })
    })
  }
}
