import { useLatency } from '../../use-latency.ts'

export interface CardLatency {
  /** The agent opened a card at this time, in ms since 1970. */
  readonly start: (openedMs: number) => void
  readonly noteStored: () => void
  readonly noteLive: () => void
}

/** Notes how long the stored and the live card took to appear: each once for every card that is opened. */
export const useCardLatency = (): CardLatency => {
  const noteLatency = useLatency()
  let storedFromMs: number | null = null
  let liveFromMs: number | null = null

  return {
    start: (openedMs) => {
      storedFromMs = openedMs
      liveFromMs = openedMs
    },
    noteStored: () => {
      if (storedFromMs !== null) noteLatency('stored-card', storedFromMs)
      storedFromMs = null
    },
    noteLive: () => {
      if (liveFromMs !== null) noteLatency('live-card', liveFromMs)
      // A stored card that arrives after the live one was not what the agent waited for.
      storedFromMs = null
      liveFromMs = null
    }
  }
}
