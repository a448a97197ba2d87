import { toSubjectKey, type Subject, type SubjectKey } from '../../src/shared/subject.ts'
import type { ResultsPort } from '../../src/main/lookup/active-session.ts'
import type { IndexedCard } from '../../src/main/results/indexed-card.ts'
import type { StoredCard } from '../../src/main/results/stored-card.ts'
import { toIndexedCard } from '../../tests/support/indexed-cards.ts'
import { someErasure } from '../../tests/support/some-erasure.ts'

/** What all agents' stores share: the same card has the same rows wherever it is stored. */
export interface SharedCards {
  /** The card with the rows of the first card of its subject, so that 500 agents keep them once. */
  readonly share: (card: StoredCard) => StoredCard
  readonly indexed: (card: StoredCard) => IndexedCard
  /** The card as it was stored last week; `null` when nobody has it. */
  readonly old: (subject: Subject) => StoredCard | null
}

export const createSharedCards = (oldCards: ReadonlyMap<SubjectKey, StoredCard>): SharedCards => {
  const firsts = new Map<SubjectKey, StoredCard>(oldCards)
  const entries = new Map<SubjectKey, IndexedCard>()
  return {
    share: (card) => {
      const key = toSubjectKey(card)
      const first = firsts.get(key)
      if (first !== undefined) return { ...card, header: first.header, sections: first.sections, seen: null }
      firsts.set(key, card)
      return card
    },
    indexed: (card) => {
      const key = toSubjectKey(card)
      const entry = entries.get(key) ?? toIndexedCard(card, 0)
      entries.set(key, entry)
      return { ...entry, fetchedAt: card.fetchedAt }
    },
    old: (subject) => oldCards.get(toSubjectKey(subject)) ?? null
  }
}

/** One agent's store: a map, without a file, without encryption and without a limit. */
export const createLightStore = (shared: SharedCards, kept: ReadonlySet<number>): ResultsPort => {
  const cards = new Map<SubjectKey, StoredCard>()
  const readCard: ResultsPort['readCard'] = (subject) =>
    cards.get(toSubjectKey(subject)) ??
    (subject.companyId !== undefined && kept.has(subject.companyId) ? shared.old(subject) : null)
  return {
    // The stored companies are not searched: what the agent looks up is known.
    cards: () => [],
    cardsSoFar: () => ({ cards: [], isComplete: true }),
    listed: (subject) => {
      const card = readCard(subject)
      return card === null ? undefined : shared.indexed(card)
    },
    readCard,
    saveCardSoon: (card) => {
      cards.set(toSubjectKey(card), shared.share(card))
    },
    markCard: (subject) => readCard(subject) !== null,
    eraseCard: (subject) => {
      cards.delete(toSubjectKey(subject))
      return someErasure
    }
  }
}
