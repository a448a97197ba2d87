import { expect, test } from 'vitest'
import { createCardIndex } from '../../../../src/main/lookup/text-search/card-index.ts'
import { toFoldedCard } from '../../../support/folded-card.ts'
import { createSlotTiers } from '../../../../src/main/lookup/text-search/slot-tiers.ts'
import { toTypedQuery } from '../../../../src/main/lookup/text-search/typed-query.ts'

/** How often the index is searched for a part of a text, and the slots that are found. */
const search = (typed: string) => {
  const card = toFoldedCard('Nordlys Energi', {
    name: 'Nordlys Energi',
    requests: '12\tNo power since Monday'
  })
  const index = createCardIndex(() => card)
  index.add(0, card)
  let searches = 0
  const counted: typeof index = {
    ...index,
    markContaining: (text, marks) => {
      searches++
      index.markContaining(text, marks)
    }
  }
  const slots: number[] = []
  const tiers = createSlotTiers(counted, () => card, 1, toTypedQuery(typed))
  tiers.eachNamed((slot) => slots.push(slot))
  tiers.eachOther((slot) => slots.push(slot))
  return { searches, slots }
}

const otherWords = Array.from({ length: 200 }, (_, at) => `word${String(at)}`).join(' ')

test.each([
  ['the same word many times', 'power '.repeat(200), [0]],
  ['a letter many times', 'p '.repeat(200), [0]],
  ['words that no card has', `power ${otherWords}`, []]
])('a long text is not searched word by word: %s', (_what, typed, found) => {
  const { searches, slots } = search(typed)
  expect(slots).toEqual(found)
  expect(searches).toBeLessThan(10)
})

test('a text of many different words is found in the card that has them all', () => {
  expect(search('monday since nordlys power energi no').slots).toEqual([0])
})

test('the last words are looked for in the cards that have the first, when these are few', () => {
  const cards = Array.from({ length: 100 }, (_, at) =>
    toFoldedCard(`Company ${String(at)}`, {
      name: `Company ${String(at)}`,
      requests: `${String(at)}\t${at % 50 === 7 ? 'Broken pump' : 'Noise'} since Monday`
    })
  )
  const index = createCardIndex((slot) => cards[slot])
  for (const [slot, card] of cards.entries()) index.add(slot, card)
  const searched: string[] = []
  const counted: typeof index = {
    ...index,
    markContaining: (text, marks) => {
      searched.push(text)
      index.markContaining(text, marks)
    }
  }
  const slots: number[] = []
  const tiers = createSlotTiers(counted, (slot) => cards[slot], 100, toTypedQuery('broken mond'))
  tiers.eachNamed((slot) => slots.push(slot))
  tiers.eachOther((slot) => slots.push(slot))
  expect(slots).toEqual([7, 57])
  expect(searched).not.toContain('mond')
})
