import type { RefreshedCard } from '../../../shared/contract.ts'
import { useLatency } from '../../use-latency.ts'

export interface CardLatency {
  /**
   * The agent opened a card at this time, in ms since 1970. The same time once more belongs to the card that the first one
   * led to. `null` for a card that comes back: nothing is noted for it.
   */
  readonly start: (openedMs: number | null) => void
  /** Opening the card has shown it. */
  readonly note: (source: RefreshedCard['source']) => void
}

/**
 * Notes how long the stored and the live card took to appear: each once for every card that the agent opened. A refresh is not
 * noted, because the agent reads the card meanwhile.
 */
export const useCardLatency = (): CardLatency => {
  const noteLatency = useLatency()
  let fromMs: number | null = null
  let isStoredAwaited = false
  let isLiveAwaited = false

  return {
    start: (openedMs) => {
      if (openedMs !== null && openedMs === fromMs) return
      fromMs = openedMs
      isStoredAwaited = true
      isLiveAwaited = true
    },
    note: (source) => {
      if (fromMs === null) return
      if (source === 'stored' && isStoredAwaited) noteLatency('stored-card', fromMs)
      if (source === 'superoffice' && isLiveAwaited) noteLatency('live-card', fromMs)
      // A stored card that arrives after the live one was not what the agent waited for.
      isStoredAwaited = false
      if (source === 'superoffice') isLiveAwaited = false
    }
  }
}
