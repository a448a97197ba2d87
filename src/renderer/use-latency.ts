import type { LatencyNote } from '../shared/latency.ts'
import { useBridge } from './bridge.ts'

/**
 * Notes how long something took, from `fromMs` (ms since 1970) to the frame that shows it. Call it right after changing
 * what is shown: only the second frame after that certainly shows it. The caller does not wait for the note.
 */
export const useLatency = (): ((kind: LatencyNote['kind'], fromMs: number) => void) => {
  const bridge = useBridge()
  return (kind, fromMs) => {
    // A hidden window paints no frame, so there is nothing to measure.
    if (document.hidden) return
    let isHidden = false
    const onVisibility = (): void => {
      isHidden ||= document.hidden
    }
    document.addEventListener('visibilitychange', onVisibility)
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        document.removeEventListener('visibilitychange', onVisibility)
        // The frame came only once the window was shown again.
        if (isHidden) return
        const ms = Date.now() - fromMs
        // Negative when the clock was set back meanwhile.
        if (ms >= 0) void bridge.noteLatency({ kind, ms })
      })
    })
  }
}
