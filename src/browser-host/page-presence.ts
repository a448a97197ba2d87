import type { Presence } from '../main/platform/presence.ts'

/** Knows only when the agent last touched the page. A page can't detect that the system locks or sleeps. */
export interface PagePresence extends Presence {
  /** Call it when the agent touches the page. */
  readonly touched: () => void
}

export const createPagePresence = (nowMs: () => number): PagePresence => {
  let touchedMs = nowMs()
  return {
    onLeft: () => () => undefined,
    isAway: () => false,
    onWoken: () => () => undefined,
    idleMs: () => nowMs() - touchedMs,
    touched: () => {
      touchedMs = nowMs()
    }
  }
}
