import type { Presence } from '../main/platform/presence.ts'

/** Presence as far as a page can tell: how long nothing was touched in it. A locked or sleeping system is not told. */
export interface PagePresence extends Presence {
  /** The agent has touched the page. */
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
