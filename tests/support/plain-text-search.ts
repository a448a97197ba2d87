import { firstInOrder } from '../../src/main/lookup/text-search/first-in-order.ts'
import { toFoldedCard } from './folded-card.ts'
import { tierCount, toTiers } from '../../src/main/lookup/text-search/match-tier.ts'
import { findMatchingLine } from '../../src/main/lookup/text-search/matching-line.ts'
import { createOrderInTier } from '../../src/main/lookup/text-search/rank.ts'
import type { SearchableCard, TextMatch } from '../../src/main/lookup/text-search/text-search.ts'
import { toTypedQuery } from '../../src/main/lookup/text-search/typed-query.ts'

/** What the text search finds, the plain way: it compares what was typed with every text of every card. */
export const findPlainly = <Card extends SearchableCard>(
  cards: readonly Card[],
  text: string,
  language: string,
  nowMs: number,
  limit: number,
  numbers: readonly string[] = []
): readonly TextMatch<Card>[] => {
  const query = toTypedQuery(text, numbers)
  if (query.text === '') return []
  const order = createOrderInTier(new Intl.Collator(language, { numeric: true }), nowMs)
  const folded = cards.map((card) => ({ card, forms: toFoldedCard(card.name, card.texts) }))
  return Array.from({ length: tierCount }, (_, tier) => {
    const members = folded.filter(({ forms }) => toTiers(forms, query).includes(tier))
    return firstInOrder(members, limit, (a, b) => order(a.card, b.card)).map(({ card, forms }) => ({
      card,
      ...findMatchingLine(card.texts, forms, query, tier)
    }))
  })
    .flat()
    .slice(0, limit)
}
