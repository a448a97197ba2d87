import { expect, it } from 'vitest'
import { createCardIndexes } from '../../../../src/main/lookup/text-search/card-indexes.ts'
import type { CardTexts } from '../../../../src/main/results/indexed-card.ts'
import { foldCard } from '../../../../src/main/lookup/text-search/folded-card.ts'

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
    return foldCard(card.name, card.texts)
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

it('folds a card with long texts in steps, and goes on where it stopped', () => {
  const long = {
    ...aCard('Nordlys'),
    texts: { name: 'Nordlys', chats: Array(500).fill('漢 '.repeat(100)).join('\n') }
  }
  let begun = 0
  const indexes = createCardIndexes<ReturnType<typeof aCard>>((card) => {
    begun++
    return foldCard(card.name, card.texts)
  })
  const indexed = indexes.of([long])
  const addOne = (): boolean => {
    let steps = 1
    return indexed.addWhile(() => steps-- > 0)
  }
  expect(addOne()).toBe(false)
  expect(indexed.missing()).toEqual([0])
  let calls = 1
  while (!addOne()) calls++
  expect(calls).toBeGreaterThan(100)
  expect(begun).toBe(1)
  expect(indexed.missing()).toEqual([])
})

it('begins anew with a card whose texts have changed before all were folded', () => {
  const texts = { name: 'Nordlys', chats: Array(200).fill('漢 '.repeat(100)).join('\n') }
  const indexes = createCardIndexes<ReturnType<typeof aCard>>((card) => foldCard(card.name, card.texts))
  const mer = aCard('Mer')
  let steps = 10
  const indexed = indexes.of([mer, { ...aCard('Nordlys'), texts }])
  expect(indexed.addWhile(() => steps-- > 0)).toBe(false)
  const changed = indexes.of([mer, { ...aCard('Nordlys'), texts: { ...texts, city: 'Bergen' } }])
  expect(changed.addWhile(() => true)).toBe(true)
  expect(changed.foldedAt(changed.slotsOfList()[1] ?? -1)?.texts).toContain('bergen')
})
