/** How long SuperOffice has taken so far, in the steps that the agent sees. */
export type Pace = 'quick' | 'noticeable' | 'long' | 'slow'

/** When a question stops being quick, and what it is from then on. */
export const paces: readonly { readonly afterMs: number; readonly pace: Pace }[] = [
  { afterMs: 300, pace: 'noticeable' },
  { afterMs: 1000, pace: 'long' },
  // SuperOffice's own threshold for a slow call.
  { afterMs: 2000, pace: 'slow' }
]
