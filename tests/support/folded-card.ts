import { foldCard, type FoldedCard } from '../../src/main/lookup/text-search/folded-card.ts'

/** `foldCard` with all of its steps at once. */
export const toFoldedCard = (...card: Parameters<typeof foldCard>): FoldedCard => {
  const folding = foldCard(...card)
  let at = folding.next()
  while (at.done !== true) at = folding.next()
  return at.value
}
