import type { CompanyCard } from '../../../shared/card.ts'
import type { RefreshedCard } from '../../../shared/contract.ts'
import { isConnectionFailure, type Failure, type FailureCode } from '../../../shared/outcome.ts'
import type { Pace } from '../../pace.ts'

/**
 * What the screen of one company goes through. `showing` keeps its card while SuperOffice is asked again (`pace` is then
 * not `null`) and when that fails (`trouble`); `failed` has nothing to show.
 */
export type CardFlow =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking'; readonly pace: Pace }
  | {
      readonly kind: 'showing'
      readonly card: CompanyCard
      readonly source: RefreshedCard['source']
      readonly trouble: Failure | null
      readonly pace: Pace | null
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** SuperOffice is being asked. */
export const atPace = (flow: CardFlow, pace: Pace): CardFlow =>
  flow.kind === 'showing' ? { ...flow, pace } : { kind: 'asking', pace }

/** What is stored came: a newer card on screen stays. */
export const withStored = (flow: CardFlow, card: CompanyCard): CardFlow => {
  switch (flow.kind) {
    case 'asking':
      return { kind: 'showing', card, source: 'stored', trouble: null, pace: flow.pace }
    case 'showing':
      return isOlder(card, flow.card) ? flow : { ...flow, card }
    default:
      return flow
  }
}

export const withAnswer = ({ card, source }: RefreshedCard): CardFlow => ({
  kind: 'showing',
  card,
  source,
  trouble: null,
  pace: null
})

/** SuperOffice could not answer: a stored card stays, unless the answer was that the agent must not have it. */
export const withFailure = (flow: CardFlow, failure: Failure): CardFlow => {
  if (flow.kind !== 'showing' || erases(failure.code)) return { kind: 'failed', failure }
  return { ...flow, pace: null, trouble: failure.code === 'cancelled' ? flow.trouble : failure }
}

export const withPin = (flow: CardFlow, isPinned: boolean): CardFlow =>
  flow.kind === 'showing' ? { ...flow, card: { ...flow.card, isPinned } } : flow

/** True when the next try may go better because the way to SuperOffice is open again. */
export const isWorthAnotherTry = (flow: CardFlow): boolean => {
  if (flow.kind === 'showing') return flow.pace === null
  return flow.kind === 'failed' && isLostConnection(flow.failure.code)
}

const isLostConnection = (code: FailureCode): boolean => isConnectionFailure(code) || code === 'timed-out'

const isOlder = (card: CompanyCard, shown: CompanyCard): boolean =>
  Date.parse(card.fetchedAt) < Date.parse(shown.fetchedAt)

/** With these, what was stored is gone. */
const erases = (code: FailureCode): boolean =>
  code === 'not-found' || code === 'no-access' || code === 'signed-out' || code === 'tenant-deleted'
