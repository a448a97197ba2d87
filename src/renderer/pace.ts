/** How long a call to SuperOffice has taken so far, in the steps that the window shows. */
export type Pace = 'quick' | 'waiting' | 'noticeable' | 'long' | 'slow'

/** A call is `quick` at first. Each entry says after how many ms it enters another pace. */
const paces: readonly { readonly afterMs: number; readonly pace: Pace }[] = [
  // Placeholder rows come first, words after them.
  { afterMs: 150, pace: 'waiting' },
  { afterMs: 300, pace: 'noticeable' },
  { afterMs: 1000, pace: 'long' },
  // SuperOffice's own threshold for a slow call.
  { afterMs: 2000, pace: 'slow' }
]

/** Reports each slower pace of a call that begins now, until the returned function is called. */
export const startPaces = (onPace: (pace: Pace) => void): (() => void) => {
  const timers = paces.map(({ afterMs, pace }) => setTimeout(onPace, afterMs, pace))
  return () => {
    for (const timer of timers) clearTimeout(timer)
  }
}
