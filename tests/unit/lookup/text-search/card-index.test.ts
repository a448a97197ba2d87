import { describe, expect, it } from 'vitest'
import { createCardIndex, places } from '../../../../src/main/lookup/text-search/card-index.ts'
import { toFoldedCard } from '../../../../src/main/lookup/text-search/folded-card.ts'

const nordlys = toFoldedCard('Nordlys Energi AS', { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56' })
const nordsol = toFoldedCard('Nordsol Energi AS', { name: 'Nordsol Energi AS', phone: '+47 55 12 34 57' })

const slotsWith = (index: ReturnType<typeof createCardIndex>, text: string): readonly number[] => {
  const marks = new Uint8Array(4)
  index.markContaining(text, places.texts, marks)
  return [...marks].flatMap((mark, slot) => (mark === 1 ? [slot] : []))
}

describe('an index of cards', () => {
  it.each([
    ['a beginning of a word', ' nord', [0, 2]],
    ['a part of a word', 'ord', [0, 2]],
    ['a word that only one has', ' nordlys', [0]],
    ['several words', ' nordlys energi', [0]],
    ['a part of a word only where a word begins', ' ord', []],
    ['a name as one word', '\tNORDLYSENERGI\t', [0]]
  ])('finds %s', (_what, text, slots) => {
    const index = createCardIndex()
    index.add(0, nordlys)
    index.add(2, nordsol)
    expect(slotsWith(index, text)).toEqual(slots)
  })

  it('finds nothing of a card that was removed, and everything of the others', () => {
    const index = createCardIndex()
    index.add(0, nordlys)
    index.add(2, nordsol)
    index.remove(0, nordlys)
    const texts = [' nordlys', 'dlys', ' nordlys energi', '\tNORDLYSENERGI\t']
    expect(texts.map((text) => slotsWith(index, text))).toEqual([[], [], [], []])
    expect(slotsWith(index, ' energi')).toEqual([2])
    const numbers: string[] = []
    index.eachNumber('47', false, places.ownNumbers, (_slot, number) => numbers.push(number))
    expect(numbers).toEqual(['4755123457'])
  })
})
