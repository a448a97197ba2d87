import type { CompanyCard } from './card.ts'
import { isConnectionFailure, type FailureCode } from './outcome.ts'

/** A card younger than this is not asked for again unless the agent asks by hand. */
const currentForMs = 60_000

/**
 * How current a card on screen is. `live` came from SuperOffice less than a minute ago; everything else is `stored`,
 * with its time and, when the last attempt to renew it failed, why.
 */
export type Freshness =
  | { readonly kind: 'live' }
  | { readonly kind: 'stored'; readonly fetchedAt: string; readonly trouble: 'none' | 'offline' | 'error' }

/** True while asking SuperOffice again would be a waste. A card from the future (the clock was set back) is not current. */
export const isCurrent = (fetchedAt: string, nowMs: number): boolean => {
  const ageMs = nowMs - Date.parse(fetchedAt)
  return ageMs >= 0 && ageMs < currentForMs
}

/** `source` is where this very card was read from; `trouble` is the failure of the last attempt since, if any. */
export const toFreshness = (
  card: Pick<CompanyCard, 'fetchedAt'>,
  source: 'stored' | 'superoffice',
  trouble: FailureCode | null,
  nowMs: number
): Freshness => {
  if (trouble === null && source === 'superoffice' && isCurrent(card.fetchedAt, nowMs))
    return { kind: 'live' }
  return { kind: 'stored', fetchedAt: card.fetchedAt, trouble: toTrouble(trouble) }
}

const toTrouble = (code: FailureCode | null): 'none' | 'offline' | 'error' => {
  if (code === null || code === 'cancelled') return 'none'
  return isConnectionFailure(code) || code === 'timed-out' ? 'offline' : 'error'
}
