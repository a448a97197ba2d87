import { expect, it } from 'vitest'
import { createCardIndexes } from '../../../../src/main/lookup/text-search/card-indexes.ts'
import type { CardTexts } from '../../../../src/main/results/indexed-card.ts'
import { toFoldedCard } from '../../../../src/main/lookup/text-search/folded-card.ts'

const aCard = (name: string) => ({
  name,
  texts: { name } as CardTexts,
  isPinned: false,
  timesViewed: 1,
  viewedMs: 0
})

it('folds a card again when its texts have changed, and not when it was viewed or read again', () => {
  const folded: string[] = []
  const indexes = createCardIndexes<ReturnType<typeof aCard>>((card) => {
    folded.push(card.name)
    return toFoldedCard(card.name, card.texts)
  })
  const prepare = (...cards: readonly ReturnType<typeof aCard>[]): readonly string[] => {
    folded.length = 0
    expect(indexes.of(cards).addWhile(() => true)).toBe(true)
    return [...folded]
  }
  const [nordlys, mer] = [aCard('Nordlys'), aCard('Mer')]
  expect(prepare(nordlys, mer)).toEqual(['Nordlys', 'Mer'])
  const viewed = { ...nordlys, timesViewed: 2 }
  const list = [viewed, mer]
  expect(prepare(...list)).toEqual([])
  const readAgain = { ...viewed, texts: { name: 'Nordlys' } }
  expect(prepare(readAgain, mer)).toEqual([])
  expect(prepare({ ...readAgain, texts: { name: 'Nordlys', city: 'Bergen' } }, mer)).toEqual(['Nordlys'])
  prepare(...list)
  const last = [{ ...viewed, isPinned: true, timesViewed: 9 }, mer]
  prepare(...last)
  const indexed = indexes.of(last)
  const slot = indexed.slotsOfList()[0] ?? -1
  expect(indexed.habitAt(slot, 0)).toBeGreaterThan(3)
})
