import type { Presence } from '../main/platform/presence.ts'

/** Presence as far as a page knows it: when it was last touched. A page can't detect that the system locks or sleeps. */
export interface PagePresence extends Presence {
  /** Call it when the agent touches the page. */
  readonly touched: () => void
}

export const createPagePresence = (nowMs: () => number): PagePresence => {
  let touchedMs = nowMs()
  return {
    onLeft: () => () => undefined,
    onWoken: () => () => undefined,
    idleMs: () => nowMs() - touchedMs,
    touched: () => {
      touchedMs = nowMs()
    }
  }
}
