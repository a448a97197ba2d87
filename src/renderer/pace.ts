/** How long SuperOffice has been thinking, in the steps the agent is told of. */
export type Pace = 'quick' | 'noticeable' | 'long' | 'slow'

/** From when on a question is no longer quick. */
export const paces: readonly { readonly afterMs: number; readonly pace: Pace }[] = [
  { afterMs: 300, pace: 'noticeable' },
  { afterMs: 1000, pace: 'long' },
  // SuperOffice's own threshold for a slow call.
  { afterMs: 2000, pace: 'slow' }
]
