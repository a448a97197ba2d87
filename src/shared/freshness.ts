import type { Card } from './card.ts'
import { isConnectionFailure, type FailureCode } from './outcome.ts'

/** A younger card is not fetched again unless the agent refreshes it. */
const currentForMs = 60_000

/**
 * How current a card on screen is. A `live` card came from SuperOffice less than a minute ago; any other is `stored`, with
 * its time and, when the latest refresh failed, the kind of failure. `offline`: SuperOffice was not reached; `no-answer`: it
 * did not respond in time.
 */
export type Freshness =
  | { readonly kind: 'live' }
  | { readonly kind: 'stored'; readonly fetchedAt: string; readonly trouble: Trouble }

export type Trouble = 'none' | 'offline' | 'no-answer' | 'error'

/** True while the card need not be fetched again. A card from the future (the clock was set back) is not current. */
export const isCurrent = (fetchedAt: string, nowMs: number): boolean => {
  const ageMs = nowMs - Date.parse(fetchedAt)
  return ageMs >= 0 && ageMs < currentForMs
}

/** `source` is where the card was read from; `failure` is that of the latest refresh since then. */
export const toFreshness = (
  card: Pick<Card, 'fetchedAt'>,
  source: 'stored' | 'superoffice',
  failure: FailureCode | null,
  nowMs: number
): Freshness => {
  if (failure === null && source === 'superoffice' && isCurrent(card.fetchedAt, nowMs))
    return { kind: 'live' }
  return { kind: 'stored', fetchedAt: card.fetchedAt, trouble: toTrouble(failure) }
}

const toTrouble = (code: FailureCode | null): Trouble => {
  if (code === null || code === 'cancelled') return 'none'
  if (code === 'timed-out') return 'no-answer'
  return isConnectionFailure(code) ? 'offline' : 'error'
}
