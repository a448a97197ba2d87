import type { ActiveSession, SuperOfficePort } from '../../src/main/lookup/active-session.ts'
import type { StoredCard } from '../../src/main/results/stored-card.ts'
import { isSameSubject } from '../../src/shared/subject.ts'
import { toIndexedCard } from './indexed-cards.ts'
import { someErasure } from './some-erasure.ts'
import { unusedSuperOffice } from './unused-superoffice.ts'

/** A session in which these cards are listed, the last one viewed last. Nothing can be read or changed in its store. */
export const toStoredSession = (
  stored: readonly StoredCard[],
  superoffice: SuperOfficePort = unusedSuperOffice
): ActiveSession => {
  const cards = stored.map((card, index) => toIndexedCard(card, index))
  return {
    superoffice,
    results: {
      cards: () => cards,
      cardsSoFar: () => ({ cards, isComplete: true }),
      listed: (subject) => cards.find((card) => isSameSubject(card, subject)),
      readCard: () => null,
      saveCardSoon: () => undefined,
      markCard: () => false,
      eraseCard: () => someErasure
    },
    statuses: { current: () => new Map(), refreshIfStale: () => undefined, followLanguage: () => undefined },
    ended: new AbortController().signal
  }
}
