import { describe, expect, it } from 'vitest'
import { createCardIndex, type CardIndex } from '../../../../src/main/lookup/text-search/card-index.ts'
import { placeBits, places } from '../../../../src/main/lookup/text-search/card-words.ts'
import type { FoldedCard } from '../../../../src/main/lookup/text-search/folded-card.ts'
import { toFoldedCard } from '../../../support/folded-card.ts'
import { collectGarbage } from '../../../support/collect-garbage.ts'

const nordlys = toFoldedCard('Nordlys Energi AS', {
  name: 'Nordlys Energi AS',
  phone: '+47 55 12 34 56',
  requests: '12\tNordlys has no power'
})
const nordsol = toFoldedCard('Nordsol Energi AS', { name: 'Nordsol Energi AS', phone: '+47 55 12 34 57' })

const indexOf = (cards: Readonly<Record<number, FoldedCard>>): CardIndex => {
  const index = createCardIndex((slot) => cards[slot])
  for (const [slot, card] of Object.entries(cards)) index.add(Number(slot), card)
  return index
}

/** The slots with these bits, of four. */
const slotsWith = (bits: number, mark: (marks: Uint8Array) => void): readonly number[] => {
  const marks = new Uint8Array(4)
  mark(marks)
  return [...marks].flatMap((each, slot) => ((each & bits) === 0 ? [] : [slot]))
}

describe('an index of cards', () => {
  it.each([
    ['a beginning of a word', ' nord', [0, 2], [0, 2]],
    ['a part of a word', 'ord', [0, 2], []],
    ['a word that only one has', ' nordlys', [0], [0]],
    ['several words', ' nordlys energi', [0], [0]],
    ['a part of a word only where a word begins', ' ord', [], []],
    ['a name as one word', '\tNORDLYSENERGI\t', [0], [0]]
  ])('finds %s', (_what, text, slots, atWord) => {
    const index = indexOf({ 0: nordlys, 2: nordsol })
    const mark = (marks: Uint8Array): void => {
      index.markContaining(text, marks)
    }
    expect(slotsWith(places.texts, mark)).toEqual(slots)
    expect(slotsWith(places.texts << placeBits, mark)).toEqual(atWord)
  })

  it.each([
    ['nord', [0, 2], []],
    ['nordlys energi', [0], []],
    ['nordlys energi as', [0], [0]],
    ['energi', [], []],
    ['nordlys has no', [], []]
  ])('finds names that begin with %s', (typed, slots, whole) => {
    const index = indexOf({ 0: nordlys, 2: nordsol })
    const mark = (marks: Uint8Array): void => {
      index.markNames(typed, marks)
    }
    expect(slotsWith(places.name, mark)).toEqual(slots)
    expect(slotsWith(places.name << placeBits, mark)).toEqual(whole)
  })

  it.each([
    ['nordlys has no', [0], []],
    ['nordlys has no power', [0], [0]],
    ['has no', [], []]
  ])('finds lines that begin with %s', (typed, slots, whole) => {
    const index = indexOf({ 0: nordlys, 2: nordsol })
    const mark = (marks: Uint8Array): void => {
      index.markTexts(typed, () => true, marks)
    }
    expect(slotsWith(places.texts, mark)).toEqual(slots)
    expect(slotsWith(places.texts << placeBits, mark)).toEqual(whole)
  })

  it('finds nothing of a card that was removed, and everything of the others', () => {
    const index = indexOf({ 0: nordlys, 2: nordsol })
    index.remove(0, nordlys)
    const texts = [' nordlys', 'dlys', ' nordlys energi', '\tNORDLYSENERGI\t']
    const slotsOf = (text: string): readonly number[] =>
      slotsWith(places.texts, (marks) => {
        index.markContaining(text, marks)
      })
    expect(texts.map(slotsOf)).toEqual([[], [], [], []])
    expect(slotsOf(' energi')).toEqual([2])
    const marks = new Uint8Array(4)
    index.markNames('nordlys energi', marks)
    index.markTexts('nordlys has', () => true, marks)
    expect([...marks]).toEqual([0, 0, 0, 0])
    const numbers: string[] = []
    index.eachNumber('47', false, true, (_slots, number) => numbers.push(number))
    expect(numbers).toEqual(['4755123457'])
    expect(index.slotsWithNumber('12', false)).toBeUndefined()
  })

  it.each([
    ['distinct words', ' '],
    ['lines that begin alike', '\nnordlys ']
  ])('removes cards of many %s in a time that grows with their number', (_what, before) => {
    const toCard = (beginning: string): FoldedCard => {
      const texts = Array.from({ length: 30_000 }, (_, at) => `${before}${beginning}${at.toString(36)}`)
      return toFoldedCard('Nordlys', { chats: texts.join('').trim() })
    }
    const cards = [toCard('aaa'), toCard('aab')]
    const index = indexOf(cards)
    // The processor's time, because the machine may be busy with something else.
    const start = process.cpuUsage()
    for (const [slot, card] of cards.entries()) index.remove(slot, card)
    // With a time that grows with the square, it would take seconds.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
    const left = new Uint8Array(4)
    index.markContaining(' aa', left)
    index.markTexts('nordlys aa', () => true, left)
    expect([...left]).toEqual([0, 0, 0, 0])
  })

  it('does not keep a text because another card has a long word of it', () => {
    const index = createCardIndex(() => undefined)
    const wordsOf = (at: number): string => `gjennomføringsplan${String(at)} kvalitetssikring`
    const toCard = (text: string): FoldedCard => toFoldedCard('Nordlys', { requests: `12\t${text}` })
    const addAndRemove = (at: number): void => {
      const card = toCard(`${wordsOf(at)} ${String(at).repeat(500_000)}`)
      index.add(1, card)
      index.add(2 + at, toCard(wordsOf(at)))
      index.remove(1, card)
    }
    addAndRemove(1)
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    for (let at = 2; at < 12; at++) addAndRemove(at)
    collectGarbage()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000)
  })
})
