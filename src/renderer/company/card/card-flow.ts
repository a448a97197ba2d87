import type { Card } from '../../../shared/card.ts'
import type { RefreshedCard } from '../../../shared/contract.ts'
import { isConnectionFailure, type Failure, type FailureCode } from '../../../shared/outcome.ts'
import { isSameSubject } from '../../../shared/subject.ts'
import type { Pace } from '../../pace.ts'

/**
 * The states of the screen of one company. `showing` keeps its card while a refresh is pending (`pace` is not `null`)
 * and after it has failed (`refreshFailure`). `failed` has no card to show.
 */
export type CardFlow =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading'; readonly pace: Pace }
  | {
      readonly kind: 'showing'
      readonly card: Card
      readonly source: RefreshedCard['source']
      readonly refreshFailure: Failure | null
      readonly pace: Pace | null
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A call to SuperOffice is pending; `pace` is how long it has taken so far. */
export const withPace = (flow: CardFlow, pace: Pace): CardFlow =>
  flow.kind === 'showing' ? { ...flow, pace } : { kind: 'loading', pace }

/** The stored card has arrived. It never replaces a newer card. */
export const withStored = (flow: CardFlow, card: Card): CardFlow => {
  switch (flow.kind) {
    case 'loading':
      return { kind: 'showing', card, source: 'stored', refreshFailure: null, pace: flow.pace }
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
  refreshFailure: null,
  pace: null
})

/** More rows of one section have arrived. Whatever the card waits for, or has failed with, stays. */
export const withMoreRows = (flow: CardFlow, card: Card): CardFlow =>
  flow.kind === 'showing' && isSameSubject(flow.card, card) ? { ...flow, card } : flow

/** The call to SuperOffice failed. A card stays on screen, unless the failure means that it was erased. */
export const withFailure = (flow: CardFlow, failure: Failure): CardFlow => {
  if (flow.kind !== 'showing' || isErasing(failure.code)) return { kind: 'failed', failure }
  const refreshFailure = failure.code === 'cancelled' ? flow.refreshFailure : failure
  return { ...flow, pace: null, refreshFailure }
}

export const withPin = (flow: CardFlow, isPinned: boolean): CardFlow =>
  flow.kind === 'showing' ? { ...flow, card: { ...flow.card, isPinned } } : flow

/** True when the card should be refreshed now that SuperOffice can be reached again, and no refresh is pending. */
export const shouldRetryOnline = (flow: CardFlow): boolean => {
  if (flow.kind === 'showing') return flow.pace === null
  return flow.kind === 'failed' && isLostConnection(flow.failure.code)
}

/** True when the card should be refreshed now that the agent has signed in again, and no refresh is pending. */
export const shouldRetrySignedIn = (flow: CardFlow): boolean => {
  if (flow.kind === 'showing') return flow.pace === null && flow.refreshFailure?.code === 'sign-in-again'
  return flow.kind === 'failed' && flow.failure.code === 'sign-in-again'
}

const isLostConnection = (code: FailureCode): boolean => isConnectionFailure(code) || code === 'timed-out'

const isOlder = (card: Card, shown: Card): boolean => Date.parse(card.fetchedAt) < Date.parse(shown.fetchedAt)

/** After these failures the main process has erased what was stored. */
export const isErasing = (code: FailureCode): boolean =>
  code === 'not-found' || code === 'no-access' || code === 'signed-out' || code === 'tenant-deleted'
